import type { Actor } from '#lib/accounts/actor.ts'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import type { WithdrawalPage } from '#lib/server/admin/withdrawals.ts'
import { can } from '#lib/server/session.ts'
import { Breadcrumbs } from '#lib/ui/breadcrumbs.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { adminPath } from '../../_components/paths.ts'
import { submitAction } from '../actions.server.ts'
import { StateTag } from '../state-tag.tsx'
import { CancelFold } from './cancel-fold.tsx'

/** A withdrawal with its ground and where it stands. */
export function WithdrawalView({
  locale,
  actor,
  withdrawal,
}: {
  locale: Locale
  actor: Actor
  withdrawal: WithdrawalPage
}) {
  const t = adminTranslator(locale, 'admin-datasets')
  const { id, department, submitter, state, ground, reasons } = withdrawal
  const subject = { department, submitter, state }
  return (
    <>
      <Breadcrumbs
        label={t('common.crumbs')}
        crumbs={[{ href: adminPath(locale, 'datasets'), label: t('list.title') }]}
      />
      <PageHeader kicker={t('withdraw.kicker')} title={withdrawal.title[locale]}>
        <p className="mt-3">
          <StateTag locale={locale} state={state} />
        </p>
      </PageHeader>
      <div className="stack measure">
        {reasons && (
          <Notice tone="warning" title={t('withdraw.returnedTitle')}>
            <p className="whitespace-pre-line">{reasons}</p>
            <p className="text-small">{t('withdraw.returnedWhat')}</p>
          </Notice>
        )}
        {state === 'submitted' && (
          <Notice title={t('withdraw.submittedTitle')}>
            {withdrawal.submittedAt && (
              <p>{t('page.submittedText', { at: formatInstant(locale, withdrawal.submittedAt) })}</p>
            )}
          </Notice>
        )}
        {state === 'published' && <Notice title={t('withdraw.publishedTitle')} />}
        {state === 'cancelled' && <Notice title={t('page.cancelledTitle')} />}
        <DefinitionList
          items={[
            { id: 'zh', term: t('withdraw.zh'), description: <span lang="zh-CN">{ground.zh}</span> },
            { id: 'en', term: t('withdraw.en'), description: <span lang="en">{ground.en}</span> },
          ]}
        />
        {can(actor, 'submission.submit', subject).allowed && (
          <ActionForm
            action={submitAction}
            locale={locale}
            text={{
              submit: t('withdraw.again'),
              working: t('withdraw.submitting'),
              errors: t('common.errorTitle'),
            }}
          >
            <input type="hidden" name="id" value={id} />
          </ActionForm>
        )}
        {can(actor, 'submission.cancel', subject).allowed && <CancelFold locale={locale} id={id} />}
      </div>
    </>
  )
}
