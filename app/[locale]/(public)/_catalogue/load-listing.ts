import type { ListingRow } from '#lib/published/format.ts'

/**
 * Loads a file of the index in force. The generation is asked for first and never from a cache, so that the files of
 * one generation are read together and may be cached for good.
 *
 * @throws Error when a file is not there.
 */
export async function loadIndexFile<T>(name: string): Promise<T> {
  const current = await json<{ generation: string }>('/data/index/current.json', { cache: 'no-cache' })
  return json<T>(`/data/index/${current.generation}/${name}`)
}

/** All rows of the catalogue, newest change first. */
export const loadListing = () => loadIndexFile<ListingRow[]>('listing.json')

async function json<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.json() as Promise<T>
}
