import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { Band } from '#lib/ui/band.tsx'
import { adminPath } from '../_components/paths.ts'

export function AuditSection({ locale, rows }: { locale: Locale; rows: number }) {
  const t = adminTranslator(locale, 'admin-home')
  const links = [
    { href: `${adminPath(locale, 'audit')}?verify=1`, label: t('audit.verify') },
    { href: adminPath(locale, 'audit'), label: t('audit.open') },
    { href: adminPath(locale, 'review'), label: t('audit.review') },
  ]
  return (
    <Band id="audit" title={t('audit.title')}>
      <p>{t('audit.rows', { count: rows })}</p>
      <ul className="cluster">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Band>
  )
}
