import { notFound } from 'next/navigation'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import { Band } from '#lib/ui/band.tsx'
import { EmptyState } from '#lib/ui/empty-state.tsx'
import { PageTop } from '../_site/page-top.tsx'
import { pagePaths } from '../_site/paths.ts'
import { readOrganisations, tree } from '../_site/site.ts'
import { blockCount, blockRange, recordsPerBlock } from './log-blocks.ts'
import { LogRecords } from './log-records.tsx'

/**
 * The publication log: the newest records, or a block of twenty. A block is full for good once the next one begins, so
 * that a publication changes two pages of the log and no more.
 */
export async function LogPage({ locale, block }: { locale: Locale; block?: number }) {
  const t = translator(locale, 'public')
  const head = await tree.readLogHead()
  const newest = head?.number ?? 0
  if (block !== undefined && block > blockCount(newest)) notFound()
  const { from, to } = block
    ? blockRange(block, newest)
    : { from: Math.max(1, newest - recordsPerBlock + 1), to: newest }
  // One more than is shown: a record's digest stands in the one after it.
  const [records, organisations] = await Promise.all([tree.readLogRecords(from, to + 1), readOrganisations()])
  const shown = records.filter((record) => record.number <= to).reverse()
  return (
    <>
      <PageTop
        locale={locale}
        crumbs={block ? [{ href: pagePaths.log(locale), label: t('nav.log') }] : []}
        title={block ? t('log.blocks', { from, to }) : t('log.title')}
        lead={block ? undefined : t('log.lead')}
      />
      {shown.length > 0 ? (
        <LogRecords
          locale={locale}
          records={shown}
          following={records}
          head={head}
          organisations={organisations}
        />
      ) : (
        <EmptyState title={t('log.empty')} />
      )}
      {newest > recordsPerBlock && <Blocks locale={locale} newest={newest} current={block} />}
    </>
  )
}

function Blocks({ locale, newest, current }: { locale: Locale; newest: number; current?: number }) {
  const t = translator(locale, 'public')
  const blocks = Array.from({ length: blockCount(newest) }, (_, index) => index + 1).reverse()
  return (
    <div className="pt-12">
      <Band id="blocks" title={t('log.blockNavigation')}>
        <nav aria-labelledby="blocks-title">
          <ul className="record-blocks">
            {blocks.map((block) => (
              <li key={block}>
                <a
                  className="inline-block py-1"
                  href={`${pagePaths.log(locale)}page/${block}/`}
                  aria-current={block === current ? 'page' : undefined}
                >
                  {t('log.blocks', blockRange(block, newest))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Band>
    </div>
  )
}
