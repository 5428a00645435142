import { translator } from '#lib/i18n/translate.ts'
import { citation } from '#lib/metadata/citation.ts'
import { treePaths } from '#lib/published/paths.ts'
import { Band } from '#lib/ui/band.tsx'
import { CopyButton } from '#lib/ui/copy-button.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { dataPath } from '../../../_site/paths.ts'
import { type DatasetContext, hasFiles } from './dataset-context.ts'
import { filePath } from './downloads.tsx'

/** Licence, conditions of use, how to cite, and what programs read. */
export function Cite({ locale, dataset, portal, provider }: DatasetContext) {
  const t = translator(locale, 'dataset')
  const common = translator(locale, 'common')
  const { entry } = dataset
  const licence = portal.licences.find((one) => one.id === entry.licence)
  const text = citation(dataset, portal, provider, locale)
  const version = hasFiles(dataset) ? dataset.versions[0] : undefined
  return (
    <Band id="cite" title={t('cite.title')}>
      <DefinitionList
        items={[
          {
            id: 'citation',
            term: t('cite.citation'),
            description: (
              <>
                <span>{text}</span>{' '}
                <CopyButton
                  text={text}
                  label={common('copy')}
                  copied={common('copied')}
                  describe={t('cite.copyCitation')}
                />
              </>
            ),
          },
          {
            id: 'licence',
            term: t('cite.licence'),
            description: licence ? <a href={licence.url}>{licence.name[locale]}</a> : entry.licence,
          },
          { id: 'use', term: t('cite.useRequirements'), description: entry.useRequirements[locale] },
          { id: 'source', term: t('cite.source'), description: entry.source[locale] },
          {
            id: 'description',
            term: t('cite.description'),
            description: <a href={dataPath(treePaths.dataset(entry.slug))}>dataset.json</a>,
          },
          ...(version
            ? [
                {
                  id: 'package',
                  term: t('cite.dataPackage'),
                  description: (
                    <a href={filePath(entry.slug, version.version, 'datapackage.json')}>datapackage.json</a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Band>
  )
}
