import type { Metadata } from 'next'
import { adminMessages, adminTranslator } from '#lib/i18n/admin-translate.ts'
import { citeArticle, isArticle } from '#lib/i18n/article.ts'
import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import {
  duties,
  type EarlierFiling,
  mostPosts,
  type PersonnelPage,
  readPersonnelPage,
} from '#lib/server/admin/personnel.ts'
import { requirePermission } from '#lib/server/session.ts'
import { Band } from '#lib/ui/band.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { PageHeader } from '#lib/ui/page-header.tsx'
import { Table } from '#lib/ui/table.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { localeOf } from '../_components/locale.ts'
import { adminPath } from '../_components/paths.ts'
import { FilingForm } from './filing-form.tsx'

type Params = Promise<{ locale: string }>

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: adminTranslator(await localeOf(params), 'admin-personnel')('title') }
}

/** The department files who is responsible for its data (Z33, G17). */
export default async function PersonnelFilingPage({ params }: { params: Params }) {
  const locale = await localeOf(params)
  const actor = await requirePermission(locale, 'document.create')
  const page = await readPersonnelPage(actor)
  const t = adminTranslator(locale, 'admin-personnel')
  return (
    <>
      <PageHeader title={t('title')} lead={dueText(locale, page)} />
      {page.returned && (
        <Notice tone="warning" title={t('returned')}>
          {<p>{page.returned}</p>}
        </Notice>
      )}
      <Band id="filing" title={t('form.title')} note={t('form.note')}>
        <Form locale={locale} page={page} />
      </Band>
      {page.earlier.length > 0 && (
        <Band id="earlier" title={t('earlier.title')}>
          <Earlier locale={locale} rows={page.earlier} />
        </Band>
      )}
    </>
  )
}

function Form({ locale, page }: { locale: Locale; page: PersonnelPage }) {
  const words = adminMessages(locale, 'admin-personnel').form
  const { failed: errors, title: _, note: __, ...text } = words
  const posts = [...(page.current?.posts ?? []), null, null].slice(0, mostPosts)
  return (
    <FilingForm
      locale={locale}
      text={{ ...text, errors, working: adminTranslator(locale, 'admin-shell')('form.working') }}
      agency={page.current?.agency ?? { zh: '', en: '' }}
      posts={posts}
      duties={duties.map((value) => ({
        value,
        label: translator(locale, 'public')(`responsible.duties.${value}`),
      }))}
      today={page.today}
    />
  )
}

/** Within how many days a change is filed, and whether the law or the city says so. */
function dueText(locale: Locale, { due }: PersonnelPage): string {
  const t = adminTranslator(locale, 'admin-personnel')
  const { article, days } = due
  return article && isArticle(article)
    ? t('dueByLaw', { days, citation: citeArticle(locale, article) })
    : t('dueByPromise', { days, citation: citeArticle(locale, 'Z33') })
}

function Earlier({ locale, rows }: { locale: Locale; rows: EarlierFiling[] }) {
  const t = adminTranslator(locale, 'admin-personnel')
  const shell = adminTranslator(locale, 'admin-shell')
  return (
    <Table
      caption={t('earlier.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'filed',
          header: t('earlier.filedOn'),
          rowHeader: true,
          cell: ({ id, filing }) => (
            <a href={adminPath(locale, 'review', id)}>{formatDay(locale, filing.filedOn)}</a>
          ),
        },
        { id: 'state', header: t('earlier.state'), cell: ({ state }) => shell(`states.${state}`) },
        {
          id: 'due',
          header: t('earlier.due'),
          cell: ({ due, late }) => (
            <>
              {due && formatDay(locale, due.due)} {late && <Tag tone="danger">{t('earlier.late')}</Tag>}
            </>
          ),
        },
        { id: 'posts', header: t('earlier.posts'), cell: ({ filing }) => filing.posts.length },
      ]}
    />
  )
}
