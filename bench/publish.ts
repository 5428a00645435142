import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import type { LogRecord } from '#lib/published/format.ts'
import type { DemoAccount } from '#lib/server/demo-accounts.ts'
import { browserLaunch } from '../e2e/browser.ts'
import { prepareSubmission } from './prepare-submission.ts'

/**
 * From the reviewer's click on “approve” to the page, the downloads, the listing and the search, with 100 and with
 * 2,000 datasets, in one run; and what one publication writes at each size.
 */
const sizes = [100, 2000]
const publications = 3
const port = 3311
const origin = `http://localhost:${port}`
const slug = 'bus-stops'
const corpus = join(process.env.PORTAL_ACCEPTANCE_DIR ?? '../shared', 'corpus/catalogue-zh.jsonl.gz')

interface Seconds {
  page: number
  downloads: number
  listing: number
  search: number
}

if (!existsSync('.next-server/BUILD_ID')) run('node_modules/next/dist/bin/next', ['build'], process.env)
const results = []
for (const size of sizes) results.push(await measure(size))
report(results)

async function measure(size: number) {
  const home = resolve(`.cache/bench/publish-${size}`)
  rmSync(home, { recursive: true, force: true })
  const environment = { ...process.env, PORTAL_HOME: home, PORT: String(port), PORTAL_LOG_LEVEL: 'warn' }
  run('lib/cli/main.ts', ['seed', '--quiet'], environment)
  const seeded = 22
  const started = performance.now()
  run(
    'lib/cli/main.ts',
    ['import-catalogue', catalogueFile(size), '--limit', String(size - seeded)],
    environment,
  )
  const importSeconds = (performance.now() - started) / 1000
  const server = spawn(process.execPath, ['lib/cli/main.ts', 'start'], { env: environment, stdio: 'inherit' })
  const browser = await chromium.launch(await browserLaunch())
  try {
    await until(async () => (await fetch(`${origin}/zh/`)).ok)
    const reviewer = await signIn(await browser.newPage(), home, 'review@mulu.example')
    const rounds: Seconds[] = []
    for (let round = 1; round <= publications; round++) {
      const id = await prepareSubmission(environment, slug, round)
      rounds.push(await approveAndWatch(reviewer, id, round))
    }
    return { size, importSeconds, seconds: medians(rounds), rounds, written: whatWasWritten(home) }
  } finally {
    await browser.close()
    server.kill('SIGTERM')
    await new Promise((done) => server.once('exit', done))
  }
}

/** Clicks approve, then looks at what the public would look at, every 20 ms. */
async function approveAndWatch(reviewer: Page, id: string, round: number): Promise<Seconds> {
  await reviewer.goto(`${origin}/zh/admin/review/${id}/`)
  const before = (await json<{ log: number }>('/data/index/current.json')).log
  const approve = reviewer.locator('#decide form').first().locator('button[type=submit]')
  const start = performance.now()
  const clicked = approve.click()
  const since = async (seen: () => Promise<boolean>) => {
    await until(seen)
    return (performance.now() - start) / 1000
  }
  const file = `/data/datasets/${slug}/${round}/data.csv`
  const [page, downloads, listing, search] = await Promise.all([
    since(async () => (await text(`/zh/datasets/${slug}/`)).includes(file)),
    since(async () => (await fetch(origin + file)).ok),
    // The listing of thousands is not fetched until the index says that it is new: looking must not slow what is measured.
    since(async () => (await isIndexed(before)) && (await listedAs('disclosed'))),
    since(async () => (await isIndexed(before)) && (await fetch(`${origin}/data/search/zh.json`)).ok),
  ])
  await clicked
  return { page, downloads, listing, search }
}

async function isIndexed(before: number): Promise<boolean> {
  return (await json<{ log: number }>('/data/index/current.json')).log > before
}

async function listedAs(state: string): Promise<boolean> {
  const rows = await json<{ slug: string; state: string }[]>('/data/listing.json')
  return rows.find((row) => row.slug === slug)?.state === state
}

/** Files and bytes of the last publication, from its own log record, and of the indexes apart. */
function whatWasWritten(home: string) {
  const tree = join(home, 'published')
  const head = JSON.parse(readFileSync(join(tree, 'log/head.json'), 'utf8')) as { number: number }
  const recordFile = join(tree, `log/${String(head.number).padStart(6, '0')}.json`)
  const record = JSON.parse(readFileSync(recordFile, 'utf8')) as LogRecord
  const bytes = record.written.reduce((sum, file) => sum + file.bytes, 0)
  const own = [recordFile, join(tree, 'log/head.json')]
  const ownBytes = own.reduce((sum, file) => sum + statSync(file).size, 0)
  return {
    files: record.written.length + own.length,
    bytes: bytes + ownBytes,
    removed: record.removed.length,
  }
}

function report(measured: Awaited<ReturnType<typeof measure>>[]) {
  const [small, large] = measured
  const rows = (['page', 'downloads', 'listing', 'search'] as const).map((what) => ({
    'approval to': what,
    [`${small!.size} datasets (s)`]: small!.seconds[what].toFixed(2),
    [`${large!.size} datasets (s)`]: large!.seconds[what].toFixed(2),
    ratio: (large!.seconds[what] / small!.seconds[what]).toFixed(2),
  }))
  console.table(rows)
  console.table(
    measured.map(({ size, written, importSeconds }) => ({
      datasets: size,
      'files written': written.files,
      'bytes written': written.bytes,
      'import (s)': importSeconds.toFixed(1),
    })),
  )
  mkdirSync('bench/results', { recursive: true })
  writeFileSync('bench/results/publish.json', `${JSON.stringify(measured, null, 2)}\n`)
}

/** The real catalogue where it lies beside the project, else as many synthetic lines. */
function catalogueFile(size: number): string {
  if (existsSync(corpus)) return corpus
  const file = resolve('.cache/bench/catalogue.jsonl')
  mkdirSync('.cache/bench', { recursive: true })
  const line = (number: number) =>
    JSON.stringify({
      title: `合成目录条目 ${number}`,
      publisher: `合成部门 ${number % 40}`,
      update_frequency: '每年',
    })
  writeFileSync(file, Array.from({ length: size }, (_, number) => line(number)).join('\n'))
  return file
}

async function signIn(page: Page, home: string, email: string): Promise<Page> {
  const accounts = JSON.parse(readFileSync(join(home, 'demo-accounts.json'), 'utf8')) as DemoAccount[]
  await page.goto(`${origin}/zh/admin/sign-in/`)
  await page.locator('input[name=email]').fill(email)
  await page
    .locator('input[name=password]')
    .fill(accounts.find((account) => account.email === email)!.password)
  await page.locator('main button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.includes('sign-in'))
  return page
}

function medians(rounds: Seconds[]): Seconds {
  const median = (what: keyof Seconds) =>
    rounds.map((round) => round[what]).sort((a, b) => a - b)[rounds.length >> 1]!
  return {
    page: median('page'),
    downloads: median('downloads'),
    listing: median('listing'),
    search: median('search'),
  }
}

async function until(seen: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 120_000; performance.now() < end; await wait(20)) {
    if (await seen().catch(() => false)) return
  }
  throw new Error('did not appear within two minutes')
}

async function text(path: string): Promise<string> {
  return (await fetch(origin + path)).text()
}

async function json<T>(path: string): Promise<T> {
  return (await (await fetch(origin + path)).json()) as T
}

function run(file: string, parameters: string[], environment: NodeJS.ProcessEnv) {
  const { status } = spawnSync(process.execPath, [file, ...parameters], {
    stdio: 'inherit',
    env: environment,
  })
  if (status !== 0) process.exit(status ?? 1)
}
