import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Duty } from '#lib/server/admin/home.ts'
import { Band } from '#lib/ui/band.tsx'
import { Table } from '#lib/ui/table.tsx'
import { adminPath } from '../_components/paths.ts'
import { TimeLeftTag } from '../_components/time-left-tag.tsx'

/** Data that the department has to disclose (Z27), due soon first. */
export function DutiesSection({ locale, duties }: { locale: Locale; duties: Duty[] }) {
  const t = adminTranslator(locale, 'admin-home')
  return (
    <Band id="duties" title={t('duties.title')} note={t('duties.note')}>
      {duties.length === 0 ? (
        <p>{t('duties.empty')}</p>
      ) : (
        <Table
          caption={t('duties.caption')}
          captionHidden
          columns={[
            { id: 'matter', header: t('matter'), rowHeader: true, cell: (duty: Duty) => duty.title[locale] },
            {
              id: 'remaining',
              header: t('remaining'),
              cell: (duty) => <TimeLeftTag locale={locale} time={duty.time} />,
            },
          ]}
          rows={duties}
          rowKey={(duty) => duty.slug}
        />
      )}
      <p>
        <a href={adminPath(locale, 'datasets')}>{t('duties.upload')}</a>
      </p>
    </Band>
  )
}
