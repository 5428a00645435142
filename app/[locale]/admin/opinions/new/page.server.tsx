import type { Metadata } from 'next'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { requirePermission } from '#lib/server/session.ts'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { localeOf } from '../../_components/locale.ts'
import { EnterForm } from './enter-form.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-opinions')('enter.title') }
}

/** An opinion that came by telephone, letter, e-mail or at a counter (Z28). */
export default async function EnterOpinionPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  await requirePermission(locale, 'opinions.enter')
  const t = adminTranslator(locale, 'admin-opinions')
  const list = <const K extends string>(keys: readonly K[], label: (key: K) => string) =>
    keys.map((value) => ({ value, label: label(value) }))
  return (
    <>
      <PageHeader title={t('enter.title')} lead={t('enter.lead')} />
      <EnterForm
        locale={locale}
        text={{
          submit: t('enter.submit'),
          working: adminTranslator(locale, 'admin-shell')('form.working'),
          errors: t('failed'),
          kind: t('enter.kind'),
          channel: t('channel'),
          speaker: t('speaker'),
          dataset: t('enter.dataset'),
          body: t('body'),
          contact: t('contact'),
          done: t('enter.done'),
          number: t('number'),
          secret: t('enter.secret'),
        }}
        kinds={list(['opinion', 'fault', 'request', 'complaint'], (key) => t(`kinds.${key}`))}
        channels={list(['letter', 'phone', 'counter', 'email', 'mobile'], (key) => t(`channels.${key}`))}
        speakers={list(['person', 'enterprise', 'association', 'chamber', 'agency'], (key) =>
          t(`speakers.${key}`),
        )}
      />
    </>
  )
}
