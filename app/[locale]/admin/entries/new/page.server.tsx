import type { Metadata } from 'next'
import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import { messagesOf } from '#lib/i18n/translate.ts'
import { readEntryInForce } from '#lib/server/admin/datasets.ts'
import { entryChoices, openEntrySubmission } from '#lib/server/admin/entries.ts'
import { textOfRows } from '#lib/server/admin/entry-form.ts'
import { requirePermission } from '#lib/server/session.ts'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { LinkButton } from '#lib/ui/button.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from '../../_components/locale.ts'
import { adminPath } from '../../_components/paths.ts'
import { EntryForm } from '../entry-form.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-entries')('form.newTitle') }
}

/** A new entry, or, with `?slug=`, a change of one in force, beginning from what is in force. */
export default async function NewEntryPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<{ slug?: string | string[] }>
}) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'entry.create')
  const { slug } = await searchParams
  const found = typeof slug === 'string' ? await readEntryInForce(slug) : null
  if (found) await requirePermission(locale, 'entry.create', { department: found.department })
  const open = found ? await openEntrySubmission(found.slug) : null
  const t = adminTranslator(locale, 'admin-entries')
  const { form, items } = adminMessages(locale, 'admin-entries')
  return (
    <>
      <Breadcrumbs
        label={adminTranslator(locale, 'admin-datasets')('common.crumbs')}
        crumbs={[{ href: adminPath(locale, 'entries'), label: t('list.title') }]}
      />
      <PageHeader
        kicker={found ? t('form.changeTitle') : undefined}
        title={found ? found.entry.title[locale] : t('form.newTitle')}
        lead={t('form.lead')}
      />
      {open ? (
        <Notice title={t('form.openTitle')}>
          <LinkButton variant="secondary" href={adminPath(locale, 'entries', open)}>
            {t('list.continue')}
          </LinkButton>
        </Notice>
      ) : (
        <EntryForm
          locale={locale}
          text={{ form, items, catalogue: messagesOf(locale, 'catalogue') }}
          choices={await entryChoices(actor.organisation)}
          entry={found?.entry ?? null}
          sample={textOfRows(found?.entry.sample ?? [])}
          fixedSlug={found !== null}
          errorTitle={adminTranslator(locale, 'admin-datasets')('common.errorTitle')}
        />
      )}
    </>
  )
}
