import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Measured } from './ingest/measured.ts'

/**
 * A table of 620,573 villages (100 MB of GB18030) inspected with all detectors, then four of its columns desensitized and
 * written as CSV, JSON and Parquet; beside papaparse alone and DuckDB in one thread, each in a process of its own, in turn
 * and `rounds` times in one run. Then the same columns a gigabyte long, in 512 MB.
 */
const rounds = 3
const source = join(
  process.env.PORTAL_ACCEPTANCE_DIR ?? '../shared',
  'data/gb18030/villages-620k.gb18030.csv.gz',
)
const folder = resolve('.cache/bench/ingest')
const villages = join(folder, 'villages.csv')
const gigabyte = join(folder, 'gigabyte.csv')
const MEBI = 1024 * 1024
const HEAP = '--max-old-space-size=192'

if (!existsSync(source)) {
  process.stdout.write(`bench/ingest needs ${source}: set PORTAL_ACCEPTANCE_DIR to the folder that has it.\n`)
  process.exit(0)
}
mkdirSync(folder, { recursive: true })
if (!existsSync(villages))
  await pipeline(createReadStream(source), createGunzip(), createWriteStream(villages))
const small = measureInTurn(villages, [
  'papaparse-parse',
  'inspect',
  'papaparse-mask',
  'duckdb-mask',
  'mask',
  'desensitize',
])
if (!existsSync(gigabyte)) await repeatTable(villages, gigabyte, 1e9)
const large = ['inspect', 'desensitize'].map((name) => measure(name, gigabyte))
report(small, large)

/** Every measurement once, then every one again: what slows the machine down for a while slows them all. */
function measureInTurn(path: string, names: string[]): Measured[] {
  const all = Array.from({ length: rounds }, () => names.map((name) => measure(name, path))).flat()
  return names.map((name) => {
    const own = all.filter((measured) => measured.name === name).sort((a, b) => a.seconds - b.seconds)
    return { ...own[rounds >> 1]!, peakMb: Math.max(...own.map(({ peakMb }) => peakMb)) }
  })
}

function measure(name: string, path: string): Measured {
  // Without a bound V8 lets garbage lie for as long as the machine has memory.
  const child = spawnSync(process.execPath, [HEAP, `bench/ingest/${name}.ts`, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (child.status !== 0) process.exit(child.status ?? 1)
  const measured = JSON.parse(child.stdout) as Measured
  process.stderr.write(`${name}: ${measured.seconds.toFixed(2)} s, ${measured.peakMb.toFixed(0)} MB\n`)
  return measured
}

function report(small: Measured[], large: Measured[]): void {
  const pace = (name: string) => small.find((measured) => measured.name === name)!.megabytesPerSecond
  const against = (measured: Measured) =>
    measured.name === 'inspect' || measured.name === 'papaparse-parse' ? 'papaparse-parse' : 'papaparse-mask'
  console.table(
    small.map((measured) => ({
      what: measured.name,
      'MB/s': measured.megabytesPerSecond.toFixed(1),
      'CPU (s)': measured.cpuSeconds.toFixed(1),
      'peak (MB)': measured.peakMb.toFixed(0),
      'of papaparse’s pace': (measured.megabytesPerSecond / pace(against(measured))).toFixed(2),
    })),
  )
  console.table(
    large.map((measured) => ({
      what: `${measured.name}, ${(statSync(gigabyte).size / 1e9).toFixed(2)} GB`,
      'MB/s': measured.megabytesPerSecond.toFixed(1),
      'peak (MiB)': ((measured.peakMb * 1e6) / MEBI).toFixed(0),
    })),
  )
  mkdirSync('bench/results', { recursive: true })
  writeFileSync('bench/results/ingest.json', `${JSON.stringify({ small, large }, null, 2)}\n`)
}

/** A table of at least so many bytes: the header once, the rows again and again. */
async function repeatTable(path: string, out: string, bytes: number): Promise<void> {
  const { size } = statSync(path)
  const header = await headerLength(path)
  await pipeline(createReadStream(path), createWriteStream(out))
  for (let written = size; written < bytes; written += size - header)
    await pipeline(createReadStream(path, { start: header }), createWriteStream(out, { flags: 'a' }))
}

async function headerLength(path: string): Promise<number> {
  for await (const chunk of createReadStream(path, { end: 65_535 }))
    return (chunk as Buffer).indexOf('\n') + 1
  return 0
}
