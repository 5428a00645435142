import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { AuditPage, AuditQuery } from '#lib/server/admin/audit.ts'
import { Button } from '#lib/ui/button.tsx'
import { Fold } from '#lib/ui/fold.tsx'
import { SelectField } from '#lib/ui/select-field.tsx'
import { TextField } from '#lib/ui/text-field.tsx'
import { adminPath } from '../_components/paths.ts'
import { actionNames, subjectNames } from './audit-words.ts'

/** The filter is the address: a plain form that asks for a page. */
export function AuditFilterForm({
  locale,
  query,
  accounts,
}: {
  locale: Locale
  query: AuditQuery
  accounts: AuditPage['accounts']
}) {
  const t = adminTranslator(locale, 'admin-audit')
  const all = { value: '', label: t('filter.all') }
  const people = accounts.map(({ id, name }) => ({
    value: id,
    label: `${name.post[locale]} · ${name.organisation[locale]}`,
  }))
  const filtered = Boolean(query.actor || query.action || query.subjectKind || query.subjectId)
  return (
    <Fold summary={t('filter.title')} open={filtered}>
      <form method="get" action={adminPath(locale, 'audit')} className="form">
        <SelectField
          name="actor"
          label={t('filter.actor')}
          options={[all, ...people]}
          defaultValue={query.actor}
        />
        <SelectField
          name="action"
          label={t('filter.action')}
          options={[all, ...actionNames(locale)]}
          defaultValue={query.action}
        />
        <SelectField
          name="subjectKind"
          label={t('filter.subjectKind')}
          options={[all, ...subjectNames(locale)]}
          defaultValue={query.subjectKind}
        />
        <TextField
          name="subjectId"
          label={t('filter.subjectId')}
          hint={t('filter.subjectHint')}
          defaultValue={query.subjectId}
          spellCheck={false}
        />
        <div className="cluster">
          <Button>{t('filter.apply')}</Button>
          {filtered && <a href={adminPath(locale, 'audit')}>{t('filter.clear')}</a>}
        </div>
      </form>
    </Fold>
  )
}
