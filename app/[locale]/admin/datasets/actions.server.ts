'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import {
  buildAgain,
  cancel,
  checkUploadAgain,
  type PlanFaultText,
  parsePlan,
  parseReview,
  previewOf,
  recordReview,
  savePlanAndBuild,
  stop,
  submitForReview,
} from '#lib/server/admin/change-dataset-submission.ts'
import { readDue, startData } from '#lib/server/admin/datasets.ts'
import type { Due } from '#lib/server/admin/due.ts'
import { withdrawDataset } from '#lib/server/admin/withdrawals.ts'
import {
  type ActionResult,
  type ActionState,
  localeOfForm,
  malformed,
  runAction,
} from '#lib/server/run-action.ts'
import { adminPath } from '../_components/paths.ts'

type Previews = Awaited<ReturnType<typeof previewOf>>

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))

const languageOf = (locale: unknown): Locale => (isLocale(locale) ? locale : 'zh')

/** The due date of data formed on a day, for the form that asks for it. */
export async function dueAction(locale: Locale, formedOn: string): Promise<ActionResult<Due>> {
  const language = languageOf(locale)
  if (!isDay(formedOn)) return malformed(language)
  return runAction(language, 'dataset.due', async (by, portal) => readDue(portal, by, formedOn))
}

export async function startAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const slug = form.get('slug')
  const formedOn = form.get('formedOn')
  const t = adminTranslator(locale, 'admin-datasets')
  const faults = [
    ...(typeof slug === 'string' && slug ? [] : [{ field: 'slug', message: t('start.chooseError') }]),
    ...(isDay(formedOn) ? [] : [{ field: 'formedOn', message: t('start.formedOnError') }]),
  ]
  if (typeof slug !== 'string' || !isDay(formedOn) || faults.length > 0) return malformed(locale, faults)
  return runAction(locale, 'dataset.start', async (by, portal) => {
    const id = await startData(portal, by, { slug, formedOn })
    redirect(adminPath(locale, 'datasets', id))
  })
}

/** What the plan in the editor would do to the first rows; undisclosed cells, for the one who uploaded them. */
export async function previewAction(
  locale: Locale,
  id: string,
  candidate: unknown,
): Promise<ActionResult<Previews>> {
  const language = languageOf(locale)
  const plan = parsePlan(candidate)
  if (!plan) return malformed(language)
  return runAction(language, 'dataset.preview', (by, portal) =>
    previewOf(portal, by, { id: String(id), plan }),
  )
}

export async function savePlanAction(
  locale: Locale,
  id: string,
  candidate: unknown,
): Promise<ActionResult<PlanFaultText[]>> {
  const language = languageOf(locale)
  const plan = parsePlan(candidate)
  if (!plan) return malformed(language)
  const answer = await runAction(language, 'dataset.plan', (by, portal) =>
    savePlanAndBuild(portal, by, language, { id: String(id), plan }),
  )
  if (answer.ok && answer.value.length === 0) refresh()
  return answer
}

export async function buildAction(_: ActionState<PlanFaultText[]>, form: FormData) {
  const locale = localeOfForm(form)
  const answer = await runAction(locale, 'dataset.build', (by, portal) =>
    buildAgain(portal, by, locale, String(form.get('id'))),
  )
  if (answer.ok && answer.value.length > 0) {
    return malformed(
      locale,
      answer.value.map(({ message }) => ({ message })),
    )
  }
  refresh()
  return answer
}

export async function checkAgainAction(_: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  const answer = await runAction(localeOfForm(form), 'dataset.upload', (by, portal) =>
    checkUploadAgain(portal, by, String(form.get('id'))),
  )
  if (answer.ok) refresh()
  return answer
}

export async function recordReviewAction(_: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  const locale = localeOfForm(form)
  const read = parseReview(Object.fromEntries(form))
  if (!read.ok) {
    const t = adminTranslator(locale, 'admin-datasets')
    const required = (['reviewedBy', 'conclusion', 'reviewedOn'] as const).filter((field) =>
      read.fields.includes(field),
    )
    return malformed(
      locale,
      required.map((field) => ({ field, message: t(`review.required.${field}`) })),
    )
  }
  const answer = await runAction(locale, 'dataset.confidentiality-review', (by, portal) =>
    recordReview(portal, by, { id: String(form.get('id')), review: read.review }),
  )
  if (answer.ok) refresh()
  return answer
}

export async function submitAction(_: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  const locale = localeOfForm(form)
  const answer = await runAction(locale, 'submission.submit', (by, portal) =>
    submitForReview(portal, by, String(form.get('id'))),
  )
  if (answer.ok) refresh()
  return answer
}

export async function cancelAction(_: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  const locale = localeOfForm(form)
  const answer = await runAction(locale, 'submission.cancel', (by, portal) =>
    cancel(portal, by, String(form.get('id'))),
  )
  if (answer.ok) refresh()
  return answer
}

export async function stopAction(_: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  const answer = await runAction(localeOfForm(form), 'dataset.stop', (by, portal) =>
    stop(portal, by, String(form.get('id'))),
  )
  if (answer.ok) refresh()
  return answer
}

export async function withdrawAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const t = adminTranslator(locale, 'admin-datasets')
  const zh = String(form.get('zh') ?? '').trim()
  const en = String(form.get('en') ?? '').trim()
  const faults = [
    ...(zh.length < 4 ? [{ field: 'zh', message: t('withdraw.errorZh') }] : []),
    ...(en.length < 4 ? [{ field: 'en', message: t('withdraw.errorEn') }] : []),
  ]
  if (faults.length > 0) return malformed(locale, faults)
  return runAction(locale, 'withdrawal.start', async (by, portal) => {
    const id = await withdrawDataset(portal, by, { slug: String(form.get('slug')), ground: { zh, en } })
    redirect(adminPath(locale, 'datasets', id))
  })
}
