import { defineConfig } from '@playwright/test'
import { browserLaunch } from './e2e/browser.ts'
import { e2e } from './e2e/setting.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // The specs share one portal and its state, as people do: one after the other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: e2e.origin,
    launchOptions: await browserLaunch(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
  },
  webServer: [
    {
      command: `node lib/cli/main.ts start > ${e2e.log} 2>&1`,
      url: `${e2e.origin}/zh/`,
      // The public half is read on an origin of its own as well, and may ask this one for a proof of work.
      env: {
        ...e2e.environment,
        PORTAL_ORIGIN: e2e.staticOrigin,
        PORTAL_BACK_OFFICE_ORIGIN: e2e.origin,
      },
      timeout: 120_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    },
    {
      command: `node e2e/static-server.ts out ${e2e.staticPort}`,
      url: `${e2e.staticOrigin}/zh/`,
      timeout: 60_000,
    },
  ],
})
