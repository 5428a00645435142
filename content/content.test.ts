import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { detectors } from '#lib/desensitize/detectors/registry.ts'
import { citeArticle } from '#lib/i18n/article.ts'
import { calendarYearSchema, lastAnnouncedYear } from '#lib/rules/calendar.ts'
import { disclosureDeadline, findLimit, promisesInForce } from '#lib/rules/deadline.ts'
import { type Limit, profileSchema } from '#lib/rules/profile.ts'
import { readMunicipality } from '#lib/server/municipality.ts'
import { isCreditCode } from '#lib/tabular/identifiers/credit-code-check.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const yaml = (path: string): unknown => parse(readFileSync(`${folder}${path}`, 'utf8'))
const city = readMunicipality(folder.replace(/\/$/, ''))
const profiles = ['zhongshan-2020', 'guangzhou-2019'].map((id) =>
  profileSchema.parse(yaml(`rules/${id}.yaml`)),
)
const [zhongshan, guangzhou] = profiles as [(typeof profiles)[0], (typeof profiles)[0]]
const ids = new Set(city.organisations.map(({ id }) => id))

describe('the organisations', () => {
  it('are one municipal data department, at least twelve departments and two townships', () => {
    const count = (kind: string) => city.organisations.filter((one) => one.kind === kind).length
    expect(count('municipal-data-department')).toBe(1)
    expect(count('department')).toBeGreaterThanOrEqual(12)
    expect(count('township')).toBeGreaterThanOrEqual(2)
    expect(ids.size).toBe(city.organisations.length)
  })

  it.each(city.organisations)('$id has a sample credit code that checks, and no real contact', (one) => {
    expect(one.creditCodeIsSample).toBe(true)
    expect(isCreditCode(one.creditCode)).toBe(true)
    expect(one.phone).toMatch(/^0760-8800-\d{4}$/)
    expect(one.email).toMatch(/\.example$/)
  })

  it('have codes of their own', () => {
    expect(new Set(city.organisations.map(({ creditCode }) => creditCode)).size).toBe(ids.size)
  })
})

describe('the filings of responsible personnel (Z33)', () => {
  it('cover every organisation once', () => {
    expect(city.personnel.map(({ organisation }) => organisation)).toEqual([...ids])
  })

  it.each(city.personnel)(
    'of $organisation name a head and a data administrator, by office lines',
    ({ posts }) => {
      const duties = posts.map(({ duty }) => duty)
      expect(duties).toEqual(expect.arrayContaining(['primary-responsible', 'data-administrator']))
      for (const { phone, email } of posts) {
        expect(phone).toMatch(/^0760-8800-\d{4}$/)
        expect(email ?? '.example').toMatch(/\.example$/)
      }
    },
  )

  it('keep security management, data operation, and audit and review apart in the municipal data department', () => {
    const { posts } = city.personnel.find(({ organisation }) => organisation === 'data-bureau')!
    const apart = posts.filter(({ duty }) =>
      ['security-management', 'data-operation', 'audit-and-review'].includes(duty),
    )
    expect(new Set(apart.map(({ post }) => post.zh)).size).toBe(3)
    expect(new Set(apart.map(({ phone }) => phone)).size).toBe(3)
  })
})

describe('the portal', () => {
  it('says that it is a demonstration and not an official website', () => {
    expect(city.portal.notice?.zh).toContain('非官方网站')
    expect(city.portal.notice?.en).toContain('not an official website')
    expect(ids.has(city.portal.contact.organisation)).toBe(true)
  })

  it('promises a limit on disclosure for a decree that has none, and gives way to one that has', () => {
    const { promises } = city.portal
    expect(disclosureDeadline(zhongshan, promises, city.calendar, '2026-02-13').article).toBe('Z27')
    expect(disclosureDeadline(guangzhou, promises, city.calendar, '2026-02-13').basis).toBe('promise')
    expect(promisesInForce(zhongshan, promises).map(({ id }) => id)).not.toContain('disclosure')
  })
})

describe('the calendars', () => {
  it('stand for every year from 2007 to 2026, each in the file of its year', () => {
    const years = readdirSync(`${folder}calendars`).sort()
    expect(years).toEqual(Array.from({ length: 20 }, (_, index) => `${2007 + index}.yaml`))
    for (const file of years) {
      expect(calendarYearSchema.parse(yaml(`calendars/${file}`)).year).toBe(Number.parseInt(file, 10))
    }
    expect(lastAnnouncedYear(city.calendar)).toBe(2026)
  })
})

describe('the rule profiles', () => {
  const short = (limit: Limit) =>
    limit.type === 'untimed'
      ? limit.word
      : 'days' in limit
        ? limit.days
        : 'month' in limit
          ? `month ${limit.month}`
          : limit.type
  const table = (limits: Limit[]) =>
    limits.map((limit) => `${limit.articles.join(' ')} ${limit.id}: ${short(limit)}`)

  it('hold every limit of Zhongshan Decree No. 16', () => {
    expect(table(zhongshan.limits)).toEqual([
      'Z12 system-connection: real-time',
      'Z11 catalogue-update: timely',
      'Z11 catalogue-submission: 5',
      'Z11 catalogue-completion: 5',
      'Z11 catalogue-review: yearly',
      'Z18 data-update: real-time',
      'Z22 sharing-reply: 5',
      'Z22 sharing-completion: 5',
      'Z22 municipal-provision: 5',
      'Z22 public-security-provision: promptly',
      'Z23 shared-data-review: 5',
      'Z23 shared-data-correction: timely',
      'Z27 disclosure: 20',
      'Z28 opinion-analysis: fixed-intervals',
      'Z33 personnel-filing: timely',
      'Z33 accident-report: timely',
      'Z33 security-exercises: fixed-intervals',
      'Z35 annual-report: month 3',
      'Z36 inspection: fixed-intervals',
      'Z38 rectification: set-by-notice',
      'Z40 archiving: timely',
    ])
  })

  it('hold every limit of Guangzhou Decree No. 165, and none on disclosure to the public', () => {
    expect(table(guangzhou.limits)).toEqual([
      'G4 sharing-in-time: timely',
      'G5 G35 supervision: fixed-intervals',
      'G8 catalogue-submission: 15',
      'G8 catalogue-completion: 15',
      'G17 personnel-filing: 5',
      'G19 data-update: promptly',
      'G19 basic-information-update: promptly',
      'G19 other-information-update: 5',
      'G19 quarterly-update: 10',
      'G26 G27 sharing-reply: 5',
      'G26 G27 sharing-completion: 5',
      'G28 provision-after-ruling: 5',
      'G30 G33 verification: 5',
      'G31 fault-report: promptly',
      'G36 complaint: 15',
      'G37 department-report: month 1',
      'G37 annual-report: month 2',
      'G39 database-backup: fixed-intervals',
      'G39 risk-assessment: fixed-intervals',
      'G41 department-backup: fixed-intervals',
      'G43 rectification: set-by-notice',
      'G43 report-to-government: promptly',
    ])
    expect(guangzhou.scope).not.toContain('disclosure')
  })

  it('cite articles that exist, and say what follows from silence where the decree says it', () => {
    for (const { limits } of profiles) {
      for (const { articles, onLapse } of limits) {
        for (const article of [...articles, ...(onLapse.article ? [onLapse.article] : [])]) {
          expect(citeArticle('zh', article)).toMatch(/条$/)
        }
        expect(Boolean(onLapse.article)).toBe(onLapse.consequence !== 'not-stated')
      }
    }
    expect(findLimit(guangzhou, 'sharing-reply').onLapse.consequence).toBe('deemed-consent')
  })
})

describe('the desensitization standard', () => {
  it('has a clause for every kind of data that a detector finds', () => {
    const categories = city.standard.categories.map(({ category }) => category)
    expect([...categories].sort()).toEqual([...new Set(detectors.map(({ category }) => category))].sort())
    expect(new Set(city.standard.categories.map(({ clause }) => clause)).size).toBe(categories.length)
    expect(city.standard.id).toBe(city.portal.desensitizationStandard)
  })

  it.each(city.standard.categories)(
    'proposes for $category what it allows, within its own bound',
    (category) => {
      const { proposal, mask, unconditional, conditional } = category
      expect(unconditional).toContain(proposal.action)
      expect(conditional).toContain(proposal.action)
      expect(unconditional).not.toContain('pseudonym')
      expect(unconditional.includes('mask')).toBe(mask !== undefined)
      if (proposal.action === 'mask') {
        expect(proposal.keepFirst).toBeLessThanOrEqual(mask!.maxFirst)
        expect(proposal.keepLast).toBeLessThanOrEqual(mask!.maxLast)
      }
    },
  )
})

describe('the prose pages', () => {
  it('are the six that the site links to', () => {
    expect(city.pages.map(({ slug }) => slug)).toEqual([
      'about',
      'accessibility',
      'apply',
      'privacy',
      'terms',
      'using-data',
    ])
  })

  it.each(city.pages)(
    '$slug has the same outline in both languages, and links within its own',
    ({ body }) => {
      const outline = (text: string) => text.match(/^(#{2,4}|\d\.|- |\| )/gm)
      expect(outline(body.en)).toEqual(outline(body.zh))
      for (const [locale, other] of [['zh', 'en'] as const, ['en', 'zh'] as const]) {
        expect(body[locale]).not.toContain(`](/${other}/`)
        expect(body[other].replaceAll(`](/${other}/`, `](/${locale}/`).match(/\]\([^)]*\)/g)).toEqual(
          body[locale].match(/\]\([^)]*\)/g),
        )
      }
    },
  )

  it('bear the same date in both languages', () => {
    const date = (file: string) =>
      /^updatedOn: (.*)$/m.exec(readFileSync(`${folder}pages/${file}`, 'utf8'))?.[1]
    for (const { slug } of city.pages) expect(date(`${slug}.en.md`)).toBe(date(`${slug}.zh.md`))
  })
})
