import { translator } from '#lib/i18n/translate.ts'
import { Band } from '#lib/ui/band.tsx'
import { DefinitionList } from '#lib/ui/definition-list.tsx'
import { postInCharge } from '../../../_personnel/post-in-charge.ts'
import { pagePaths } from '../../../_site/paths.ts'
import { Telephone } from '../../../_site/telephone.tsx'
import type { DatasetContext } from './dataset-context.ts'

/** Who answers for the data: the department and its post. */
export async function Contact({ locale, dataset, provider }: DatasetContext) {
  const t = translator(locale, 'dataset')
  const { responsible } = dataset.entry
  const inCharge = await postInCharge(dataset.entry.provider, dataset.entry.slug)
  const email = responsible.email ?? provider?.email
  return (
    <Band id="contact" title={t('contact.title')} note={t('contact.note')}>
      <DefinitionList
        items={[
          {
            id: 'provider',
            term: t('facts.provider'),
            description: provider ? (
              <a href={pagePaths.organisation(locale, provider.id)}>{provider.name[locale]}</a>
            ) : (
              dataset.entry.provider
            ),
          },
          ...(inCharge
            ? [
                {
                  id: 'filed',
                  term: t('contact.inCharge'),
                  description: (
                    <a href={`${pagePaths.responsible(locale)}#${dataset.entry.provider}`}>
                      {inCharge.post[locale]}
                    </a>
                  ),
                },
              ]
            : []),
          { id: 'post', term: t('contact.post'), description: responsible.post[locale] },
          { id: 'phone', term: t('contact.phone'), description: <Telephone number={responsible.phone} /> },
          ...(email
            ? [
                {
                  id: 'email',
                  term: t('contact.email'),
                  description: <a href={`mailto:${email}`}>{email}</a>,
                },
              ]
            : []),
        ]}
      />
    </Band>
  )
}
