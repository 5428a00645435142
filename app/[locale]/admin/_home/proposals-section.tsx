import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Proposal } from '#lib/server/admin/home.ts'
import { Band } from '#lib/ui/band.tsx'
import { Table } from '#lib/ui/table.tsx'
import { adminPath } from '../_components/paths.ts'

/** Roles that take a second account administrator. */
export function ProposalsSection({ locale, proposals }: { locale: Locale; proposals: Proposal[] }) {
  const t = adminTranslator(locale, 'admin-home')
  const shell = adminTranslator(locale, 'admin-shell')
  return (
    <Band id="proposals" title={t('proposals.title')} note={t('proposals.note')}>
      {proposals.length === 0 ? (
        <p>{t('proposals.empty')}</p>
      ) : (
        <Table
          caption={t('proposals.caption')}
          captionHidden
          columns={[
            {
              id: 'account',
              header: t('proposals.account'),
              rowHeader: true,
              cell: (row: Proposal) => (
                <a href={adminPath(locale, 'accounts', row.account)}>{row.post[locale]}</a>
              ),
            },
            { id: 'role', header: t('proposals.role'), cell: (row) => shell(`roles.${row.role}`) },
            {
              id: 'state',
              header: t('state'),
              cell: (row) => t(row.mayConfirm ? 'proposals.yours' : 'proposals.others'),
            },
          ]}
          rows={proposals}
          rowKey={(row) => `${row.account}/${row.role}`}
        />
      )}
    </Band>
  )
}
