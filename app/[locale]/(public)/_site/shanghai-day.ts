/** Day (`YYYY-MM-DD`) of an instant in Asia/Shanghai, which has had no summer time since 1991. */
export function shanghaiDayOf(instant: string | number): string {
  const time = typeof instant === 'number' ? instant : Date.parse(instant)
  return new Date(time + 8 * 3_600_000).toISOString().slice(0, 10)
}
