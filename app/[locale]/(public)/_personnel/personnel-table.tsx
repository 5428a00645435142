import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Personnel } from '#lib/published/format.ts'
import { Table } from '#lib/ui/table.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { Telephone } from '../_site/telephone.tsx'

/** The posts of one department's filing (Z33); a vacancy is shown, not left out. */
export function PersonnelTable({
  locale,
  filing,
  caption,
}: {
  locale: Locale
  filing: Personnel
  caption: string
}) {
  const t = translator(locale, 'public')
  return (
    <>
      <Table
        caption={caption}
        captionHidden
        rows={filing.posts}
        rowKey={(_, index) => index}
        rowData={(post) => ({ 'data-duty': post.duty, 'data-datasets': post.datasets?.join(' ') ?? '' })}
        columns={[
          {
            id: 'post',
            header: t('responsible.post'),
            rowHeader: true,
            cell: (post) => (
              <>
                {post.post[locale]}
                {post.name && ` ${post.name}`}{' '}
                {post.vacant && <Tag tone="warning">{t('responsible.vacant')}</Tag>}
              </>
            ),
          },
          {
            id: 'duty',
            header: t('responsible.duty'),
            cell: (post) => t(`responsible.duties.${post.duty}`),
          },
          {
            id: 'phone',
            header: t('responsible.phone'),
            cell: (post) => (
              <>
                <Telephone number={post.phone} />
                {post.hours && <span className="block text-soft">{post.hours[locale]}</span>}
                {post.address && <span className="block text-soft">{post.address[locale]}</span>}
              </>
            ),
          },
          ...(filing.posts.some((post) => post.email)
            ? [
                {
                  id: 'email',
                  header: t('responsible.email'),
                  cell: (post: Personnel['posts'][number]) =>
                    post.email && <a href={`mailto:${post.email}`}>{post.email}</a>,
                },
              ]
            : []),
        ]}
      />
      <p className="text-small text-soft">
        {t('responsible.filedOn', { day: formatDay(locale, filing.filedOn) })}
      </p>
    </>
  )
}
