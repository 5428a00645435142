import { existsSync } from 'node:fs'

/** Browsers that a system may have; the first that is there is used. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

export interface BrowserLaunch {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

/**
 * The browser that tests drive: the one `PORTAL_TEST_BROWSER` names (`npm` for the package's), the system's, or the
 * one that an npm package carries, with the libraries it needs, so that neither root nor a download is needed.
 */
export async function browserLaunch(): Promise<BrowserLaunch> {
  const wanted = process.env.PORTAL_TEST_BROWSER
  const system = wanted === 'npm' ? undefined : (wanted ?? systemBrowsers.find((path) => existsSync(path)))
  const executablePath = system ?? (await packagedBrowser())
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
    // Without a locale of UTF-8 the browser gives a download with a Chinese name another one.
    env: { LANG: 'C.UTF-8', ...process.env } as Record<string, string>,
  }
}

/** The package unpacks its shared libraries (NSS and the like) only where it believes to be on a bare machine. */
async function packagedBrowser(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}
