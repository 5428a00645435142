import { citeArticle, isArticle } from './article.ts'
import { formatDay, type Locale } from './locales.ts'
import { makeTranslator, type Translate } from './make-translator.ts'
import { adminErrors as errorsEn } from './messages/en/admin-errors.ts'
import { adminErrors as errorsZh } from './messages/zh/admin-errors.ts'
import { type ProblemArea, problemMessages } from './problem-messages.ts'

/** What is wrong, as every domain says it: `code` selects the sentence, `params` fill it, `article` is cited. */
export interface Problem {
  code: string
  params: Record<string, string | number>
  article?: string | undefined
  /** Clause of the municipality's desensitization standard. */
  clause?: string | undefined
  row?: number | undefined
  column?: string | undefined
}

export interface ProblemContext {
  /** Asked first: two domains may use one code with different parameters. */
  area?: ProblemArea
  /** Title of the standard that a clause belongs to, in the reader's language. */
  standard?: string
}

/** One fault of a form: `field` is the id of the control it belongs to. The shape of `ErrorSummary`. */
export interface FaultText {
  field?: string
  message: string
}

export interface DescribedError {
  message: string
  faults?: FaultText[]
  /** Set for an error nobody foresaw: the number under which it is to be logged. */
  reference?: string
}

const areas = Object.keys(problemMessages.zh) as ProblemArea[]
const made = new Map<string, Translate<Record<string, string>>>()

function problemTranslator(locale: Locale, area: ProblemArea) {
  const key = `${locale}/${area}`
  const known =
    made.get(key) ?? makeTranslator(locale, problemMessages[locale][area] as Record<string, string>)
  made.set(key, known)
  return known
}

function errorTranslator(locale: Locale) {
  return makeTranslator(locale, locale === 'zh' ? errorsZh : (errorsEn as typeof errorsZh))
}

/** Whether there is a sentence for a code. */
export function isProblemCode(code: string): boolean {
  return areas.some((area) => Object.hasOwn(problemMessages.zh[area], code))
}

/** The sentence of a problem, with the article and the clause it rests on. An unknown code is shown as it is. */
export function describeProblem(locale: Locale, problem: Problem, context: ProblemContext = {}): string {
  const ordered = context.area ? [context.area, ...areas] : areas
  const area = ordered.find((candidate) => Object.hasOwn(problemMessages.zh[candidate], problem.code))
  if (!area) return problem.code
  const values = { row: problem.row ?? 0, column: problem.column ?? '', ...problem.params }
  const sentence = problemTranslator(locale, area)(problem.code, daysInWords(locale, values))
  const t = errorTranslator(locale)
  const citations = citationsOf(locale, problem, context)
  return citations.length > 0 ? t('cited', { sentence, citation: citations.join(t('citations')) }) : sentence
}

function citationsOf(locale: Locale, { article, clause }: Problem, { standard }: ProblemContext): string[] {
  const cited = article && isArticle(article) ? [citeArticle(locale, article)] : []
  if (clause && standard) cited.push(errorTranslator(locale)('clause', { standard, clause }))
  return cited
}

/** Days among the parameters are said as days are said; what only looks like one stays as it is. */
function daysInWords(locale: Locale, params: Problem['params']): Problem['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, isDay(value) ? formatDay(locale, value) : value]),
  )
}

function isDay(value: string | number): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
}

/**
 * What a person is told of an error. Those the domains raise carry a code; anything else becomes a general sentence
 * with a reference number, because its message may quote a value that nobody may see.
 */
export function describeError(locale: Locale, error: unknown): DescribedError {
  const t = errorTranslator(locale)
  if (error instanceof Error && error.name === 'DatabaseBusyError') return { message: t('busy') }
  const faults = faultsOf(error)
  if (faults) {
    const area = areaOf(error) ?? 'catalogue'
    return {
      message: t(area === 'catalogue' ? 'entryRefused' : 'filingRefused', { count: faults.length }),
      faults: faults.map((fault) => ({
        field: fault.path,
        message: describeProblem(locale, fault, { area }),
      })),
    }
  }
  const problem = problemOf(error)
  if (problem) return { message: describeProblem(locale, problem, { area: areaOf(error) }) }
  const reference = crypto.randomUUID().slice(0, 8).toUpperCase()
  return { message: t('unexpected', { reference }), reference }
}

/** The sentence for an action of one whose session has ended. */
export function describeSignedOut(locale: Locale): string {
  return errorTranslator(locale)('signedOut')
}

/** The sentence for a form that has not the right shape. */
export function describeMalformed(locale: Locale): string {
  return errorTranslator(locale)('malformed')
}

/** By shape rather than by class: words know no domain. A code without a sentence (`ENOENT`) is no problem of ours. */
function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined
  const candidate = 'fault' in error ? error.fault : error
  return isProblem(candidate) && isProblemCode(candidate.code) ? candidate : undefined
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'params' in value &&
    typeof value.params === 'object' &&
    'code' in value &&
    typeof value.code === 'string'
  )
}

function faultsOf(error: unknown): (Problem & { path: string })[] | undefined {
  if (!(error instanceof Error) || !('faults' in error) || !Array.isArray(error.faults)) return undefined
  return error.faults.filter(isProblem) as (Problem & { path: string })[]
}

const areaByName: Record<string, ProblemArea> = {
  DisclosureRefused: 'disclosure',
  WorkflowRefused: 'workflow',
  StaleSubmission: 'workflow',
  StaleBase: 'workflow',
  NotAllowedError: 'accounts',
  AccountError: 'accounts',
  RulesError: 'rules',
  FilingRefused: 'personnel',
  ConsultationRefused: 'consultations',
}

function areaOf(error: unknown): ProblemArea | undefined {
  return error instanceof Error ? areaByName[error.name] : undefined
}
