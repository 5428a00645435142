import { scanDocument } from '#lib/desensitize/document-scan.ts'
import type { FilingForm } from '#lib/personnel/form.ts'

/** A fault of a filing: which post (from 1; absent for the whole filing) and field; never a value. */
export interface FilingFault {
  code: FilingFaultCode
  params: Record<string, string | number>
  /** Name of the control. */
  path: string
  article?: string
}
export type FilingFaultCode =
  | 'personnel-head-missing'
  | 'personnel-administrator-missing'
  | 'personnel-duties-joined'
  | 'personnel-personal-data'
  | 'personnel-dataset-unknown'
  | 'personnel-changed-later'
  | 'personnel-vacant-named'
  | 'personnel-name-unconfirmed'

export interface FilingRules {
  /**
   * Articles of the decree in force: that the head is responsible (G6); that a data administrator is designated and
   * duties are kept apart (Z33).
   */
  articles: { head?: string; recordation?: string }
  /** The municipal data department keeps three duties with different people (Z33). */
  municipal: boolean
  /** Slugs of the department's own entries. */
  datasets: readonly string[]
  today: string
}

const kept = ['security-management', 'data-operation', 'audit-and-review'] as const

/** What is wrong with a filing; empty when it may be submitted. */
export function checkFiling(form: FilingForm, rules: FilingRules): FilingFault[] {
  const has = (duty: string) => form.posts.some((post) => post.duty === duty)
  const fault = (code: FilingFaultCode, path: string, article?: string): FilingFault => ({
    code,
    params: {},
    path,
    ...(article && { article }),
  })
  const { head, recordation } = rules.articles
  return [
    ...(has('primary-responsible') ? [] : [fault('personnel-head-missing', 'posts.0.duty', head)]),
    ...(has('data-administrator')
      ? []
      : [fault('personnel-administrator-missing', 'posts.0.duty', recordation)]),
    ...(rules.municipal && !keptApart(form)
      ? [fault('personnel-duties-joined', 'posts.0.duty', recordation)]
      : []),
    ...(form.changedOn > rules.today ? [fault('personnel-changed-later', 'changedOn')] : []),
    ...names(form),
    ...unknownDatasets(form, rules),
    ...personalData(form),
  ]
}

/** A name is published only where that is lawful, and nobody fills a vacancy. */
function names({ posts, namesLawful }: FilingForm): FilingFault[] {
  const named = posts.flatMap(({ name, vacant }, index) => (name === '' ? [] : [{ vacant, index }]))
  return [
    ...named
      .filter(({ vacant }) => vacant)
      .map(({ index }) => ({
        code: 'personnel-vacant-named' as const,
        params: { post: index + 1 },
        path: `posts.${index}.name`,
      })),
    ...(named.length > 0 && !namesLawful
      ? [{ code: 'personnel-name-unconfirmed' as const, params: {}, path: 'namesLawful' }]
      : []),
  ]
}

/** Z33: security management, data operation, and audit and review are three posts with different lines. */
function keptApart({ posts }: FilingForm): boolean {
  const holders = kept.map((duty) => posts.filter((post) => post.duty === duty))
  if (holders.some((held) => held.length === 0)) return false
  const names = holders.flat().map(({ post }) => post.zh)
  const persons = holders.flat().flatMap(({ name }) => (name === '' ? [] : [name]))
  return new Set(names).size === names.length && new Set(persons).size === persons.length
}

function unknownDatasets({ posts }: FilingForm, { datasets }: FilingRules): FilingFault[] {
  return posts.flatMap((post, index) =>
    post.datasets.some((slug) => !datasets.includes(slug))
      ? [
          {
            code: 'personnel-dataset-unknown' as const,
            params: { post: index + 1 },
            path: `posts.${index}.datasets`,
          },
        ]
      : [],
  )
}

/** Personal phones, home addresses and identity numbers have no place in a public directory. */
function personalData(form: FilingForm): FilingFault[] {
  const { changedOn: _, namesLawful: __, ...published } = form
  return scanDocument('personnel', published).map(({ path }) => ({
    code: 'personnel-personal-data' as const,
    params: { post: Number(/^posts\.(\d+)/.exec(path)?.[1] ?? -1) + 1 },
    path,
  }))
}
