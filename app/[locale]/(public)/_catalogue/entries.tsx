import { Tag } from '#lib/ui/tag.tsx'
import type { EntryView } from './entry-view.ts'

/** Lines of a listing. `level` is the heading level that fits the page. */
export function Entries({ entries, level = 2 }: { entries: EntryView[]; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="entries">
      {entries.map((entry) => (
        <li key={entry.slug}>
          <div className="entry-main">
            <Heading>
              <a href={entry.href}>{entry.title}</a>
            </Heading>
            <p className="entry-abstract">{entry.abstract}</p>
          </div>
          <div className="entry-side">
            <p>
              <Tag tone={entry.state.tone}>{entry.state.label}</Tag>
            </p>
            <p>{entry.provider}</p>
            <ul className="entry-facts">
              {entry.facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  )
}
