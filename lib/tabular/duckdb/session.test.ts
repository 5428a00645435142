import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { csvSource } from './csv-source.ts'
import { withDuckDb } from './session.ts'
import { newStopState, type StopState, stopDuckDb } from './stop.ts'
import { publishedTable } from './testing.ts'

test('a session reads the files it was given and no other', async () => {
  const mine = await publishedTable(['a'], [['1']])
  const other = await publishedTable(['a'], [['2']])
  const sql = async (csv: string) => `select count(*) from ${(await csvSource(csv, mine.workDir)).from}`
  await withDuckDb({ workDir: mine.workDir, files: [mine.csv] }, async (db) => {
    expect(await db.rows(await sql(mine.csv))).toEqual([[1]])
    await expect(db.rows(await sql(other.csv))).rejects.toThrow(/Permission/)
    await expect(db.run(`copy (select 1) to '${join(mine.workDir, 'out.csv')}'`)).rejects.toThrow(
      /Permission/,
    )
    await expect(db.run('install httpfs')).rejects.toThrow()
    await expect(db.run('set enable_external_access = true')).rejects.toThrow()
  })
})

test('what does not fit into memory spills into the private folder, which is empty after', async () => {
  const { workDir } = await publishedTable(['a'], [])
  const sql = `select count(*) from (select md5(i::varchar) as v from range(4000000) t(i) group by v)`
  const spilled = await withDuckDb({ workDir, files: [], memoryMb: 64 }, async (db) => {
    const answer = db.rows(sql)
    let seen = false
    const watch = setInterval(async () => {
      const names = await readdir(workDir, { recursive: true }).catch(() => [])
      seen ||= names.some((name) => name.endsWith('.tmp'))
    }, 20)
    expect(await answer).toEqual([[4_000_000]])
    clearInterval(watch)
    return seen
  })
  expect(spilled).toBe(true)
  expect(await readdir(workDir)).toEqual(['table.csv'])
})

test('the folder is removed when a query fails', async () => {
  const { workDir } = await publishedTable(['a'], [])
  await expect(withDuckDb({ workDir, files: [] }, (db) => db.run('select nothing'))).rejects.toThrow()
  expect(await readdir(workDir)).toEqual(['table.csv'])
})

/** Runs `body`, in which `csv`, `workDir`, `csvSource` and `withDuckDb` are known, in a thread as the engine's run. */
function startThread(csv: string, workDir: string, body: string): { worker: Worker; stop: StopState } {
  const url = (file: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, file)).href)
  const code = `
    import { parentPort, workerData } from 'node:worker_threads'
    const { csvSource } = await import(${url('csv-source.ts')})
    const { withDuckDb } = await import(${url('session.ts')})
    const { obeyStop } = await import(${url('stop.ts')})
    const { csv, workDir, stop } = workerData
    obeyStop(stop)
    ${body}`
  const stop = newStopState()
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: { csv, workDir, stop },
    execArgv: [],
    env: {},
  })
  return { worker, stop }
}

function nextMessage(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
}

test('several worker threads use it side by side', async () => {
  const { csv, workDir } = await publishedTable(['a'], [['1'], ['2']])
  const count = `
    const { from } = await csvSource(csv, workDir)
    const sql = 'select count(*) from ' + from
    parentPort.postMessage(await withDuckDb({ workDir, files: [csv] }, (db) => db.rows(sql)))`
  const answers = [1, 2, 3].map(() => nextMessage(startThread(csv, workDir, count).worker))
  for (const answer of answers) expect(await answer).toEqual([[2]])
})

test('a thread is stopped in the middle of a long statement, and leaves nothing behind', async () => {
  const { csv, workDir } = await publishedTable(['a'], [])
  const long = `
    parentPort.postMessage('started')
    await withDuckDb({ workDir, files: [] }, (db) =>
      db.rows('select count(*) from range(1000000000) a, range(1000) b where a.range % 7 = b.range % 5'))
      .catch((error) => error)`
  const { worker, stop } = startThread(csv, workDir, long)
  expect(await nextMessage(worker)).toBe('started')
  await stopDuckDb(stop)
  await worker.terminate()
  expect(await readdir(workDir)).toEqual(['table.csv'])
})
