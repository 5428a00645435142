import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one process measured of one piece of work. */
export interface Measured {
  readonly name: string
  readonly seconds: number
  /** Of all threads together: what the work costs, however busy the machine is. */
  readonly cpuSeconds: number
  /** Of the file that is read, in millions of bytes. */
  readonly megabytesPerSecond: number
  /** Largest resident memory of the whole process, in millions of bytes. */
  readonly peakMb: number
}

/** Does a piece of work with the file that the command line names, in a folder of its own, and prints what it took. */
export async function measure(
  name: string,
  work: (path: string, workDir: string) => Promise<unknown>,
): Promise<void> {
  const path = process.argv[2] ?? ''
  const workDir = mkdtempSync(join(tmpdir(), 'mulu-bench-'))
  try {
    const start = performance.now()
    const before = process.cpuUsage()
    await work(path, workDir)
    const seconds = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(before)
    const measured: Measured = {
      name,
      seconds,
      cpuSeconds: (user + system) / 1e6,
      megabytesPerSecond: statSync(path).size / 1e6 / seconds,
      // `maxRSS` is in kibibytes.
      peakMb: (process.resourceUsage().maxRSS * 1024) / 1e6,
    }
    process.stdout.write(JSON.stringify(measured))
  } finally {
    rmSync(workDir, { recursive: true, force: true })
  }
}
