import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Portal } from '#lib/published/format.ts'
import { Button } from '#lib/ui/button.tsx'
import { TextField } from '#lib/ui/text-field.tsx'

/** What became of an opinion, by the receipt's number and secret; posted, so that neither stands in an address. */
export function ReceiptForm({ locale, portal }: { locale: Locale; portal: Portal }) {
  const t = translator(locale, 'public')
  return (
    <form className="form no-print" method="post" action={`${portal.backOfficeOrigin}/api/opinions/receipt/`}>
      <input type="hidden" name="language" value={locale} />
      <TextField name="number" label={t('opinion.receipt.number')} autoComplete="off" required />
      <TextField name="secret" label={t('opinion.receipt.secret')} autoComplete="off" required />
      <Button variant="secondary">{t('opinion.receipt.submit')}</Button>
    </form>
  )
}
