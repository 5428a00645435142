import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type AuditQuery, auditQuerySchema, readAuditPage } from '#lib/server/admin/audit.ts'
import { requirePermission } from '#lib/server/session.ts'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'
import { AuditFilterForm } from './audit-filter-form.tsx'
import { AuditTable } from './audit-table.tsx'
import { VerifySection } from './verify-section.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-audit')('title') }
}

/** The audit, newest first, for the auditor; `?verify=1` reads the whole chain and says whether it is sound. */
export default async function AuditPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const locale = await localeOf(params)
  await requirePermission(locale, 'audit.read')
  const search = await searchParams
  const query = auditQuerySchema.parse(search)
  const page = await readAuditPage(query)
  const t = adminTranslator(locale, 'admin-audit')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <VerifySection locale={locale} run={search.verify === '1'} />
      <AuditFilterForm locale={locale} query={query} accounts={page.accounts} />
      {page.rows.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <AuditTable locale={locale} rows={page.rows} />
      )}
      <nav className="pages mt-6" aria-label={t('paging')}>
        <ul>
          {query.before && (
            <li>
              <a href={address(locale, { ...query, before: undefined })}>{t('first')}</a>
            </li>
          )}
          {page.next && (
            <li>
              <a href={address(locale, { ...query, before: page.next })}>{t('next')}</a>
            </li>
          )}
        </ul>
      </nav>
    </>
  )
}

function address(locale: Locale, query: AuditQuery): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return `${adminPath(locale, 'audit')}?${new URLSearchParams(given)}`
}
