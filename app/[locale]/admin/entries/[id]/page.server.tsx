import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/translate.ts'
import { entryChoices, readEntryPage } from '#lib/server/admin/entries.ts'
import { textOfRows } from '#lib/server/admin/entry-form.ts'
import { requireActor, requirePermission } from '#lib/server/session.ts'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from '../../_components/locale.ts'
import { adminPath } from '../../_components/paths.ts'
import { CancelFold } from '../../datasets/[id]/cancel-fold.tsx'
import { StateTag } from '../../datasets/state-tag.tsx'
import { EntryForm } from '../entry-form.tsx'

type Params = Promise<{ locale: string; id: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-entries')('form.editTitle') }
}

/** The submission of an entry: its form while it may be changed, the same form locked once it may not. */
export default async function EntrySubmissionPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<{ saved?: string | string[] }>
}) {
  const locale = await localeOf(params)
  const { id } = await params
  const page = await readEntryPage(await requireActor(locale), id)
  if (!page) notFound()
  await requirePermission(locale, 'submission.view', { department: page.department })
  const t = adminTranslator(locale, 'admin-entries')
  const datasets = adminTranslator(locale, 'admin-datasets')
  const { form, items } = adminMessages(locale, 'admin-entries')
  const { saved } = await searchParams
  return (
    <>
      <Breadcrumbs
        label={datasets('common.crumbs')}
        crumbs={[{ href: adminPath(locale, 'entries'), label: t('list.title') }]}
      />
      <PageHeader kicker={t('form.editTitle')} title={page.title[locale]}>
        <p className="mt-3">
          <StateTag locale={locale} state={page.state} />
        </p>
      </PageHeader>
      <div className="stack mb-6">
        {saved && page.editable && <Notice title={t('form.saved')} live="polite" />}
        {page.editable && page.reasons && (
          <Notice tone="warning" title={datasets('page.returnedTitle')}>
            <p className="whitespace-pre-line">{page.reasons}</p>
          </Notice>
        )}
        {page.state === 'submitted' && (
          <Notice title={datasets('page.submittedTitle')}>
            {page.submittedAt && (
              <p>{datasets('page.submittedText', { at: formatInstant(locale, page.submittedAt) })}</p>
            )}
          </Notice>
        )}
        {!page.editable && page.state !== 'submitted' && <Notice title={t('form.readOnly')} />}
      </div>
      <EntryForm
        locale={locale}
        text={{ form, items, catalogue: messagesOf(locale, 'catalogue') }}
        choices={await entryChoices(page.department)}
        entry={page.entry}
        sample={textOfRows(page.entry.sample)}
        id={page.id}
        fixedSlug
        errorTitle={datasets('common.errorTitle')}
        readOnly={!page.editable}
      />
      {page.canCancel && <CancelFold locale={locale} id={page.id} />}
    </>
  )
}
