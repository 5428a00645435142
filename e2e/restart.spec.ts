import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from './portal-test.ts'
import { e2e } from './setting.ts'

const port = 3213
const origin = `http://localhost:${port}`
const home = resolve('.cache/e2e/restart')
const dist = '.next-restart'
const slug = 'catalogue-codes'
const environment = {
  ...process.env,
  ...e2e.environment,
  PORTAL_HOME: home,
  PORT: String(port),
  PORTAL_ORIGIN: origin,
}
let server: ChildProcess | undefined

test.beforeAll(() => {
  rmSync(home, { recursive: true, force: true })
  // A copy of the built app too: pages that were made are kept in it.
  cpSync('.next-server', dist, { recursive: true })
  cpSync(e2e.seeded, home, { recursive: true })
})

test.afterAll(() => {
  server?.kill('SIGKILL')
  rmSync(dist, { recursive: true, force: true })
})

test.setTimeout(200_000)

test('after a kill, what was approved meanwhile is published and the pages are the tree’s', async ({
  request,
}) => {
  start()
  const page = () => request.get(`${origin}/zh/datasets/${slug}/`)
  await expect.poll(async () => (await page().catch(() => null))?.status(), { timeout: 60_000 }).toBe(200)
  // Made and kept on disk, with the version in force.
  expect(await (await page()).text()).not.toContain(`/${slug}/2/data.csv`)

  await killed()
  const publish = ['e2e/publish-while-down.ts', slug]
  const { status } = spawnSync(process.execPath, publish, { env: environment, stdio: 'inherit' })
  expect(status).toBe(0)

  start()
  const shown = async () => (await (await page().catch(() => null))?.text()) ?? ''
  // The lease of the process that was killed has to run out first.
  await expect.poll(shown, { timeout: 80_000 }).toContain(`/${slug}/2/data.csv`)
  const verify = ['lib/cli/main.ts', 'verify', '--json']
  const found = spawnSync(process.execPath, verify, { env: environment, encoding: 'utf8' })
  expect(JSON.parse(found.stdout)).toMatchObject({ problems: [] })
})

function start() {
  const options = { env: { ...environment, PORTAL_DIST_DIR: dist }, stdio: 'ignore' as const }
  server = spawn(process.execPath, ['lib/cli/main.ts', 'start'], options)
}

async function killed(): Promise<void> {
  const ended = new Promise((done) => server?.once('exit', done))
  server?.kill('SIGKILL')
  await ended
}
