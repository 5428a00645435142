/**
 * At most `times` per `perMs` for each key, counted in the memory of this process over fixed windows. Keys of the
 * window before are forgotten, so memory is bounded by what one window sees.
 */
export function createRateLimit({ times, perMs }: { times: number; perMs: number }) {
  let window = 0
  let counts = new Map<string, number>()
  return (key: string, now: Date): boolean => {
    const current = Math.floor(now.getTime() / perMs)
    if (current !== window) {
      window = current
      counts = new Map()
    }
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= times
  }
}
