import type { Localized } from '#lib/catalogue/entry.ts'
import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'

export function WithdrawalMatter({ locale, ground }: { locale: Locale; ground: Localized }) {
  const t = adminTranslator(locale, 'admin-review')
  return (
    <Band id="withdrawal" title={t('withdrawal.title')} note={t('withdrawal.note')}>
      <DefinitionList
        items={[
          { id: 'zh', term: t('withdrawal.zh'), description: <span lang="zh-CN">{ground.zh}</span> },
          { id: 'en', term: t('withdrawal.en'), description: <span lang="en-GB">{ground.en}</span> },
        ]}
      />
    </Band>
  )
}
