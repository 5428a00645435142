import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { openDatabase } from '#lib/store/open-database.ts'

/**
 * 10,000 opinions without proof from one address and 10,000 from 1,000 addresses, on loopback; meanwhile people send
 * opinions with a proof and read pages. Bounded: each flood ends after its posts or its time.
 */
const posts = 10_000
const atOnce = 32
const longestMs = 120_000
const port = 3312
const home = resolve('.cache/bench/flood')
const common = { kind: 'opinion', speaker: 'person', language: 'zh', dataset: '', contact: '', website: '' }
const agent = new Agent({ keepAlive: true, maxSockets: 8, maxTotalSockets: 256 })

rmSync(home, { recursive: true, force: true })
mkdirSync(home, { recursive: true })
const environment = { ...process.env, PORTAL_HOME: home, PORT: String(port), PORTAL_LOG_LEVEL: 'warn' }
run('lib/cli/main.ts', ['seed', '--quiet'])
if (!existsSync('.next-server/BUILD_ID')) run('node_modules/next/dist/bin/next', ['build'])
const server = spawn(process.execPath, ['lib/cli/main.ts', 'start'], { env: environment, stdio: 'ignore' })
try {
  await answering()
  await report()
} finally {
  server.kill('SIGTERM')
}

async function report() {
  const before = await pace()
  const one = await flood('one address', () => '127.0.1.1')
  const many = await flood('1,000 addresses', (n) => `127.1.${(n % 1000) >> 8}.${(n % 1000) & 255}`)
  const db = openDatabase(`${home}/portal.db`)
  const rows = await db.selectFrom('opinions').select(['state', 'body']).execute()
  await db.destroy()
  const kept = rows.filter(({ body }) => body.startsWith('flood')).length
  const arrived = rows.filter(({ body, state }) => body.startsWith('real') && state === 'received').length
  const sent = one.real + many.real
  const results = {
    pagesPerSecondBefore: before,
    floods: [one, many],
    floodOpinionsKept: kept,
    realSent: sent,
    realArrived: arrived,
  }
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
  mkdirSync('bench/results', { recursive: true })
  writeFileSync('bench/results/flood.json', JSON.stringify(results, null, 2))
}

/** Sends the flood with readers and writers beside it. */
async function flood(name: string, addressOf: (n: number) => string) {
  const started = performance.now()
  const statuses: Record<string, number> = {}
  let next = 0
  let over = false
  const sender = async () => {
    while (next < posts && performance.now() - started < longestMs) {
      const n = next++
      const status = await send(addressOf(n), { body: `flood ${name} ${n}`, ...common }).catch(() => 0)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  const people = speak(name, () => over)
  const reading = pace(() => over)
  await Promise.all(Array.from({ length: atOnce }, sender))
  over = true
  const seconds = (performance.now() - started) / 1000
  return {
    name,
    seconds: Math.round(seconds * 10) / 10,
    sent: next,
    statuses,
    pagesPerSecondDuring: await reading,
    real: await people,
  }
}

/** People with a proof, each from an address of their own, one after the other. @returns how many were taken. */
async function speak(name: string, over: () => boolean): Promise<number> {
  let taken = 0
  for (let n = 1; n <= 50 && !over(); n++) {
    const challenge = JSON.parse(await get('/api/opinions/challenge/', `127.2.0.${n}`)) as Challenge
    const solution = await solveChallenge({ challenge, deriveKey })
    const altcha = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
    const status = await send(`127.2.0.${n}`, { body: `real ${name} ${n}`, ...common, altcha })
    if (status === 201) taken += 1
  }
  return taken
}

/** Pages read one after the other in three seconds, or until `over`, for each second. */
async function pace(over?: () => boolean): Promise<number> {
  const started = performance.now()
  let pages = 0
  while (over ? !over() : performance.now() - started < 3000) {
    await get('/zh/datasets/', '127.3.0.1')
    pages += 1
  }
  return Math.round((pages / (performance.now() - started)) * 10_000) / 10
}

function send(localAddress: string, fields: Record<string, string>): Promise<number> {
  const payload = new URLSearchParams(fields).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(payload),
  }
  return new Promise((done, failed) => {
    const sent = request(
      { host: '127.0.0.1', port, path: '/api/opinions/', method: 'POST', localAddress, agent, headers },
      (response) => {
        response.resume()
        response.once('end', () => done(response.statusCode ?? 0))
      },
    )
    sent.once('error', failed)
    sent.end(payload)
  })
}

function get(path: string, localAddress: string): Promise<string> {
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, localAddress, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => done(Buffer.concat(chunks).toString('utf8')))
    })
      .once('error', failed)
      .end()
  })
}

async function answering(): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt++) {
    if (await get('/zh/', '127.0.0.1').catch(() => null)) return
    await wait(500)
  }
  throw new Error('the server does not answer')
}

function run(file: string, parameters: string[]) {
  const { status } = spawnSync(process.execPath, [file, ...parameters], {
    stdio: 'inherit',
    env: environment,
  })
  if (status !== 0) process.exit(status ?? 1)
}
