import { formatDay, type Locale } from '#lib/i18n/locales.ts'
import type { publicSite } from '#lib/i18n/messages/zh/public.ts'
import { highlightRanges } from '#lib/search/highlight.ts'
import { Tag } from '#lib/ui/tag.tsx'
import { stateTones } from '../../_catalogue/entry-view.ts'
import { pagePaths } from '../../_site/paths.ts'
import { shanghaiDayOf } from '../../_site/shanghai-day.ts'
import type { SearchFinding } from './search-messages.ts'

/** What was found, best first, with the matches marked. */
export function SearchFindings({
  locale,
  findings,
  states,
}: {
  locale: Locale
  findings: SearchFinding[]
  states: typeof publicSite.states
}) {
  return (
    <ol className="entries">
      {findings.map(({ document, matches }) => (
        <li key={document.slug}>
          <div className="entry-main">
            <h2>
              <a href={pagePaths.dataset(locale, document.slug)}>
                <Marked text={document.title} terms={matches} />
              </a>
            </h2>
            <p className="entry-abstract">
              <Marked text={document.abstract} terms={matches} />
            </p>
          </div>
          <div className="entry-side">
            <p>
              <Tag tone={stateTones[document.state]}>{states[document.state]}</Tag>
            </p>
            <p>
              <Marked text={document.organisation} terms={matches} />
            </p>
            <ul className="entry-facts">
              {document.formats.length > 0 && <li>{document.formats.join(' ').toUpperCase()}</li>}
              <li>{formatDay(locale, shanghaiDayOf(document.changedAt))}</li>
            </ul>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Marked({ text, terms }: { text: string; terms: string[] }) {
  const ranges = highlightRanges(text, terms)
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  )
}
