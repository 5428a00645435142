import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { readEntryInForce } from '#lib/server/admin/datasets.ts'
import { requirePermission } from '#lib/server/session.ts'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { FormTextarea } from '../../_components/form-fields.tsx'
import { localeOf } from '../../_components/locale.ts'
import { adminPath } from '../../_components/paths.ts'
import { withdrawAction } from '../actions.server.ts'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-datasets')('withdraw.title') }
}

/** Asks for the ground of a withdrawal in both languages; the public will read it. */
export default async function WithdrawPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<{ slug?: string | string[] }>
}) {
  const locale = await localeOf(params)
  const { slug } = await searchParams
  await requirePermission(locale, 'withdrawal.create')
  const found = typeof slug === 'string' ? await readEntryInForce(slug) : null
  if (!found) notFound()
  await requirePermission(locale, 'withdrawal.create', { department: found.department })
  const t = adminTranslator(locale, 'admin-datasets')
  const text = {
    submit: t('withdraw.button'),
    working: t('withdraw.submitting'),
    errors: t('common.errorTitle'),
  }
  return (
    <>
      <Breadcrumbs
        label={t('common.crumbs')}
        crumbs={[{ href: adminPath(locale, 'datasets'), label: t('list.title') }]}
      />
      <PageHeader kicker={t('withdraw.title')} title={found.entry.title[locale]} lead={t('withdraw.lead')} />
      <ActionForm action={withdrawAction} locale={locale} text={text} variant="danger">
        <input type="hidden" name="slug" value={found.slug} />
        <div className="grid gap-6 lg:grid-cols-2 [&>.field]:mt-0">
          <FormTextarea name="zh" lang="zh-CN" label={t('withdraw.zh')} hint={t('withdraw.hint')} required />
          <FormTextarea name="en" lang="en" label={t('withdraw.en')} hint={t('withdraw.hint')} required />
        </div>
      </ActionForm>
    </>
  )
}
