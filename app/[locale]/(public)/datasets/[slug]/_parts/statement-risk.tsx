import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Statement } from '#lib/published/format.ts'
import { DefinitionList } from '#lib/ui/definition-list.tsx'

/** How many look alike: the k reached and the k required, over which columns, and what was left out for it. */
export function StatementRisk({ locale, statement }: { locale: Locale; statement: Statement }) {
  const t = translator(locale, 'dataset')
  const { risk, recordsSuppressed = 0 } = statement
  if (!risk) return null
  const list = (names: string[]) => names.join(translator(locale, 'common')('listSeparator'))
  const items = [
    {
      id: 'k',
      term: t('statement.reached'),
      description: (
        <>
          <strong>{t('statement.k', { k: risk.k })}</strong>{' '}
          {risk.k > 1 && t('statement.kWhat', { others: risk.k - 1 })}
        </>
      ),
    },
    {
      id: 'required',
      term: t('statement.required'),
      description: t('statement.kRequired', {
        k: risk.requiredK,
        clause: risk.clause,
        text: risk.clauseText[locale],
      }),
    },
    { id: 'quasi', term: t('statement.quasi'), description: list(risk.quasiIdentifiers) },
    ...(risk.sensitive.length > 0
      ? [{ id: 'sensitive', term: t('statement.sensitive'), description: list(risk.sensitive) }]
      : []),
    {
      id: 'left',
      term: t('statement.left'),
      description:
        recordsSuppressed > 0
          ? t('statement.suppressed', { count: recordsSuppressed })
          : t('statement.leftNone'),
    },
  ]
  return (
    <section className="stack" aria-labelledby="statement-risk">
      <h3 id="statement-risk">{t('statement.riskTitle')}</h3>
      <DefinitionList items={items} />
    </section>
  )
}
