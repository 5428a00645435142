import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Locale, languageTags } from '#lib/i18n/locales.ts'
import { expect } from './portal-test.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const looks = [
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
] as const

/**
 * What every page must have: no violation that axe knows of, light and wide, dark and narrow; language, title, one
 * heading of the first level; at 360 px nothing that makes the page scroll sideways, with large text neither.
 */
export async function checkPage(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', languageTags[locale])
  await expect(page).toHaveTitle(/\S/)
  await expect(page.locator('h1')).toHaveCount(1)
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page), `${page.url()} ${width} px ${colorScheme}`).toEqual([])
    expect(await sidewaysOverflow(page), `${page.url()} scrolls sideways at ${width} px`).toEqual([])
  }
  await page.evaluate(() => {
    document.documentElement.dataset.text = 'large'
  })
  expect(await sidewaysOverflow(page), `${page.url()} scrolls sideways with large text`).toEqual([])
}

/** A page in another language is named where search engines and browsers look for it. */
export async function checkOtherLanguages(page: Page): Promise<void> {
  for (const tag of Object.values(languageTags)) {
    const link = page.locator(`head link[rel=alternate][hreflang="${tag}"]`)
    await expect(link).toHaveCount(1)
    await expect(link).toHaveAttribute('href', /^https?:\/\//)
  }
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(rules)
    .analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** What reaches out of a page that can be scrolled sideways; empty when it cannot. */
function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const out = [...document.querySelectorAll('body *')].filter(
      (element) =>
        !element.closest('.scroll-x') && element.getBoundingClientRect().right > root.clientWidth + 1,
    )
    return [`${root.scrollWidth} px`, ...out.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))]
  })
}
