import type { APIRequestContext, APIResponse } from '@playwright/test'
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { opinionPages as pagesEn } from '#lib/i18n/messages/en/opinion-pages.ts'
import { problemsOpinions as problemsEn } from '#lib/i18n/messages/en/problems-opinions.ts'
import { opinionPages as pagesZh } from '#lib/i18n/messages/zh/opinion-pages.ts'
import { problemsOpinions as problemsZh } from '#lib/i18n/messages/zh/problems-opinions.ts'
import { proofChallenge } from '#lib/opinions/proof.ts'
import { deriveKeys, readSecret } from '#lib/server/keys.ts'
import { openDatabase } from '#lib/store/open-database.ts'
import { checkPage } from './check-page.ts'
import { expect, test } from './portal-test.ts'
import { e2e } from './setting.ts'

/* What people and programs send that cannot be taken: said clearly, what was typed is kept, nothing is stored twice. */

test.describe.configure({ mode: 'serial' })
test.use({ expectedConsole: /status of 422/ })

const words = {
  zh: { pages: pagesZh, problems: problemsZh },
  en: { pages: pagesEn, problems: problemsEn },
}
const body = '希望附上每个字段的说明，谢谢。'

async function countOpinions(): Promise<number> {
  const db = openDatabase(`${e2e.home}/portal.db`)
  const rows = await db.selectFrom('opinions').select('id').execute()
  await db.destroy()
  return rows.length
}

let sent = 0

/** Each ten come from an address of their own: one that has sent too many is told that instead. */
function send(
  request: APIRequestContext,
  form: Record<string, string | { name: string; mimeType: string; buffer: Buffer }>,
): Promise<APIResponse> {
  sent += 1
  return request.post('/api/opinions/', {
    headers: { 'x-forwarded-for': `192.0.2.${50 + Math.floor(sent / 10)}` },
    multipart: { kind: 'opinion', speaker: 'person', body, ...form },
  })
}

const proofOf = async (challenge: Challenge) => {
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const bad: [string, Record<string, string>, keyof typeof problemsZh][] = [
  ['only spaces', { body: ' \u3000\n\t ' }, 'opinion-too-short'],
  ['too long a text', { body: '长'.repeat(5001) }, 'opinion-too-long'],
  ['control characters', { body: '退格\u0008退格退格' }, 'opinion-unprintable'],
  ['text that reads the other way round', { body: '说明\u202e反过来的' }, 'opinion-unprintable'],
  ['nobody who speaks', { speaker: 'king' }, 'opinion-speaker-missing'],
  ['a way to speak there is not', { kind: 'wish' }, 'opinion-kind-unknown'],
  ['a dataset there is not', { dataset: 'no-such-dataset' }, 'opinion-dataset-unknown'],
  ['no way to answer in person', { inPerson: '1' }, 'opinion-contact-missing'],
  ['too long a line', { kind: 'fault', dataset: 'x', rows: '9'.repeat(501) }, 'opinion-line-too-long'],
  ['a proof that is none', { altcha: 'bm9uc2Vuc2U=' }, 'proof-invalid'],
]

for (const locale of ['zh', 'en'] as const) {
  const { pages, problems } = words[locale]
  for (const [what, form, code] of bad) {
    test(`${what} is refused in ${locale}, and what was typed is kept`, async ({ request }) => {
      const before = await countOpinions()
      const response = await send(request, { language: locale, ...form })
      // The browser was sent to the form that was kept for it, by a name nobody can guess.
      expect(response.url()).toMatch(/\/api\/opinions\/draft\/[\w-]{32}\/$/)
      expect(response.status()).toBe(422)
      const page = await response.text()
      expect(page).toContain(pages.refusedTitle)
      expect(page).toContain(escaped(problems[code]))
      expect(page).toContain(escaped(form.body ?? body))
      expect(await countOpinions()).toBe(before)
    })
  }
}

test('a script is a text like any other, wherever it comes back', async ({ request, page }) => {
  const script = '<script>document.title = "taken"</script>"><img src=x onerror=alert(1)>'
  const refused = await send(request, { language: 'zh', body: script, speaker: 'king' })
  await page.goto(refused.url())
  expect(await page.title()).toBe(pagesZh.refusedTitle)
  await expect(page.locator('textarea[name=body]')).toHaveValue(script)
  expect(await page.locator('script, img').count()).toBe(0)
  await checkPage(page, 'zh')
})

test('a proof is good once: sent again it stores nothing twice', async ({ request }) => {
  const challenge = (await (await request.get('/api/opinions/challenge/')).json()) as Challenge
  const altcha = await proofOf(challenge)
  const before = await countOpinions()
  expect((await send(request, { language: 'en', altcha })).status()).toBe(201)
  const again = await send(request, { language: 'en', altcha })
  expect(again.status()).toBe(422)
  const page = await again.text()
  expect(page).toContain(escaped(problemsEn['proof-used']))
  expect(page).toContain(body)
  expect(await countOpinions()).toBe(before + 1)
})

test('an expired form, and the proof of another server, are told apart from none', async ({ request }) => {
  const keys = deriveKeys(readSecret(e2e.home, undefined))
  const before = await countOpinions()
  const hoursAgo = new Date(Date.now() - 3 * 60 * 60 * 1000)
  const expired = await proofOf(await proofChallenge(keys.proof, hoursAgo))
  const late = await send(request, { language: 'zh', altcha: expired })
  expect(await late.text()).toContain(problemsZh['proof-expired'])
  const foreign = await proofOf(await proofChallenge('another server', new Date()))
  const wrong = await send(request, { language: 'zh', altcha: foreign })
  expect(await wrong.text()).toContain(problemsZh['proof-invalid'])
  expect(await countOpinions()).toBe(before)
})

test('evidence is taken for what it is, not for what it is called', async ({ request }) => {
  const before = await countOpinions()
  const program = Buffer.from('MZ\u0000\u0000 a program')
  for (const [name, mimeType] of [
    ['evidence.png', 'image/png'],
    ['evidence.csv', 'text/csv'],
  ] as const) {
    const response = await send(request, { language: 'en', evidence: { name, mimeType, buffer: program } })
    const page = await response.text()
    expect(page).toContain(escaped(problemsEn['evidence-type']))
    expect(page).toContain(escaped(pagesEn.filesAgain))
  }
  expect(await countOpinions()).toBe(before)
})
