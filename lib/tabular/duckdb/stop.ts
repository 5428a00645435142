/**
 * A thread must not be terminated while DuckDB works for it: the answer would come to a thread that is gone, and the whole
 * process would abort (node-api 1.5.5). So a thread that starts another shares this state with it, and has DuckDB stopped
 * in it before it ends it. Two numbers: whether to stop, and how many sessions are open.
 */
export type StopState = Int32Array<SharedArrayBuffer>

const STOP = 0
const OPEN = 1

export function newStopState(): StopState {
  return new Int32Array(new SharedArrayBuffer(8))
}

/** A session that was told to stop. */
export class DuckDbStopped extends Error {
  override readonly name = 'DuckDbStopped'
}

/** Has DuckDB stopped in the thread that shares `state`; afterwards that thread opens no session and can be terminated. */
export async function stopDuckDb(state: StopState): Promise<void> {
  Atomics.store(state, STOP, 1)
  Atomics.notify(state, STOP)
  for (let open = Atomics.load(state, OPEN); open !== 0; open = Atomics.load(state, OPEN))
    await Atomics.waitAsync(state, OPEN, open).value
}

const interrupts = new Set<() => void>()
/** This thread's; nobody stops a thread that shares none. */
let own = newStopState()

/** Called once in a thread that may be stopped, with the state that the thread which started it holds. */
export function obeyStop(state: StopState): void {
  own = state
  void Promise.resolve(Atomics.waitAsync(state, STOP, 0).value).then(() => {
    for (const interrupt of interrupts) interrupt()
  })
}

/** Runs a task as an open session. First counted, then asked: either the one who stops sees it or it sees the stop. */
export async function asSession<T>(task: () => Promise<T>): Promise<T> {
  Atomics.add(own, OPEN, 1)
  try {
    throwIfStopped()
    return await task()
  } finally {
    Atomics.sub(own, OPEN, 1)
    Atomics.notify(own, OPEN)
  }
}

/** Before each statement and piece of an answer: an interrupt reaches only what is running. */
export function throwIfStopped(): void {
  if (Atomics.load(own, STOP) !== 0) throw new DuckDbStopped('stopped')
}

/** Registers what ends a running statement; returns what takes it back. */
export function onInterrupt(interrupt: () => void): () => void {
  interrupts.add(interrupt)
  return () => interrupts.delete(interrupt)
}
