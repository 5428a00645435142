/** Where the time comes from: domain code never asks the machine. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock for tests and for repeatable seeds; `advance` moves it forward by milliseconds. */
export function fixedClock(start: string | Date): Clock & { advance(ms: number): void } {
  let time = new Date(start).getTime()
  return {
    now: () => new Date(time),
    advance: (ms) => {
      time += ms
    },
  }
}
