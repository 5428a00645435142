import { citeArticle } from '#lib/i18n/article.ts'
import { translator } from '#lib/i18n/translate.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { Fold } from '#lib/ui/fold.tsx'
import { ScrollRegion } from '#lib/ui/scroll-region.tsx'
import { Table } from '#lib/ui/table.tsx'
import type { DatasetContext } from './dataset-context.ts'
import { elementValues } from './element-values.ts'

/** 目录信息: every element of the entry in the terms of the compilation guide. */
export function EntryElements(context: DatasetContext) {
  const { locale, dataset } = context
  const t = translator(locale, 'dataset')
  const words = translator(locale, 'catalogue')
  const items = elementValues(context).map(({ element, value }) => ({
    id: element,
    term: words(`elements.${element}`),
    description: value,
  }))
  const { sample, items: fields } = dataset.entry
  return (
    <Band id="entry" title={t('entry.title')} note={t('entry.note', { citation: citeArticle(locale, 'Z9') })}>
      <Fold summary={t('entry.show')}>
        <DefinitionList items={items} />
        {sample.length > 0 && (
          <>
            <h3 className="text-small">{t('entry.sample')}</h3>
            <ScrollRegion label={t('entry.sampleRegion')}>
              <Table
                responsive={false}
                caption={t('entry.sample')}
                captionHidden
                rows={sample}
                rowKey={(_, index) => index}
                columns={fields.map((field, index) => ({
                  id: field.name,
                  header: field.name,
                  cell: (row: string[]) => row[index],
                }))}
              />
            </ScrollRegion>
          </>
        )}
      </Fold>
    </Band>
  )
}
