import type { ListingRow } from '#lib/published/format.ts'

/**
 * Loads a file of the index in force by its lasting address, always asking whether there is a newer one.
 *
 * @throws Error when it is not there.
 */
export async function loadIndexFile<T>(name: string): Promise<T> {
  const address = `/data/${name}`
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json() as Promise<T>
}

/** All rows of the catalogue, newest change first. */
export const loadListing = () => loadIndexFile<ListingRow[]>('listing.json')
