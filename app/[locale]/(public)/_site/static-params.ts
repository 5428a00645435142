/** A segment that no object has: the exporter refuses a route without any page, as those of an empty tree would be. */
const nothing = '_'

/**
 * The pages of a dynamic segment that a build makes. The public build makes all of them; the server makes each
 * on the first request and keeps it, so that its build does not grow with the catalogue.
 */
export async function staticParams<Name extends string>(
  name: Name,
  values: () => Promise<string[]>,
): Promise<Record<Name, string>[]> {
  if (process.env.PORTAL_BUILD !== 'public') return []
  const found = await values()
  return (found.length > 0 ? found : [nothing]).map((value) => ({ [name]: value }) as Record<Name, string>)
}
