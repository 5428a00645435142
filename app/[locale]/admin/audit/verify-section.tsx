import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { verifyWholeAudit } from '#lib/server/admin/audit.ts'
import { LinkButton } from '#lib/ui/button.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { adminPath } from '../_components/paths.ts'

/** Reads the whole chain when asked to; not at every visit, because a long chain takes a while. */
export async function VerifySection({ locale, run }: { locale: Locale; run: boolean }) {
  const t = adminTranslator(locale, 'admin-audit')
  const found = run ? await verifyWholeAudit() : null
  return (
    <section className="stack mb-8" aria-label={t('verify.title')}>
      {found?.ok && (
        <Notice title={t('verify.sound', { rows: found.rows })} live="polite">
          <p className="hash">
            {t('verify.head')} {found.head}
          </p>
        </Notice>
      )}
      {found && !found.ok && (
        <Notice tone="danger" title={t('verify.broken', { seq: found.seq })} live="assertive">
          <p>{t(`verify.why.${found.why}`)}</p>
          <p>{t('verify.action')}</p>
        </Notice>
      )}
      <LinkButton variant="secondary" href={`${adminPath(locale, 'audit')}?verify=1`}>
        {t('verify.run')}
      </LinkButton>
    </section>
  )
}
