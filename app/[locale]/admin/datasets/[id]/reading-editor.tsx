'use client'
import { useEffect, useState } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ReadingView } from '#lib/server/admin/submission-work.ts'
import type { Dialect, ReadingChoices } from '#lib/tabular/inspection.ts'
import type { GivenDialect } from '#lib/tabular/table-dialect.ts'
import { Button } from '#lib/ui/button.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import type { ReadingText } from '../../_components/reading-text.ts'
import { setReadingAction } from '../reading-actions.server.ts'
import { followWork } from './follow-work.ts'
import { ReadingFields } from './reading-fields.tsx'
import { ReadingPreviewTable } from './reading-preview-table.tsx'

/** So long nothing may be changed before the preview is asked for again. */
const quietMs = 300

/**
 * The settings by which the file is read, above its first rows as they read it. An island: the preview follows every
 * change. Only what was changed by hand is given; everything else is found anew under it.
 */
export function ReadingEditor({
  locale,
  submission,
  dialect,
  choices,
  given: initial,
  text,
}: {
  locale: Locale
  submission: string
  dialect: Dialect
  choices: ReadingChoices
  given: GivenDialect
  text: ReadingText
}) {
  const [given, setGiven] = useState(initial)
  const [setting, setSetting] = useState(false)
  const [refused, setRefused] = useState<string>()
  const { view, loading } = usePreview(locale, submission, given, text.failed)
  const shown = view?.dialect ?? dialect
  const changed = JSON.stringify(given) !== JSON.stringify(initial)
  async function set() {
    setSetting(true)
    setRefused(undefined)
    const answer = await setReadingAction(locale, submission, given)
    // When all is well the page comes anew, with the check under way.
    if (answer.ok) return
    setSetting(false)
    setRefused(answer.message)
  }
  return (
    <div className="stack">
      <ReadingFields
        locale={locale}
        text={text}
        dialect={shown}
        choices={view?.choices ?? choices}
        given={given}
        onGiven={setGiven}
      />
      <div aria-live="polite" aria-busy={loading}>
        {view && !view.dialect && view.problems.length > 0 && (
          <Notice tone="danger" title={text.broken}>
            {view.problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Notice>
        )}
        {view && view.rows.length > 0 && <ReadingPreviewTable locale={locale} text={text} rows={view.rows} />}
        {loading && !view && <p className="text-soft">{text.loading}</p>}
      </div>
      {refused && <Notice tone="danger" title={refused} live="assertive" />}
      <p className="cluster">
        <Button type="button" variant="secondary" disabled={!changed || setting} onClick={() => void set()}>
          {setting ? text.setting : text.set}
        </Button>
        <span className="measure text-small text-soft">{changed ? text.warning : text.unchanged}</span>
      </p>
    </div>
  )
}

/** The preview under the settings as they are being changed; the last one asked for counts. */
function usePreview(locale: Locale, submission: string, given: GivenDialect, failed: string) {
  const [view, setView] = useState<ReadingView>()
  const [loading, setLoading] = useState(true)
  const wanted = JSON.stringify(given)
  useEffect(() => {
    const abort = new AbortController()
    setLoading(true)
    const timer = setTimeout(async () => {
      const asked = { kind: 'reading', given: JSON.parse(wanted) as GivenDialect } as const
      const outcome = await followWork(submission, locale, asked, { signal: abort.signal })
      if (outcome.kind === 'aborted') return
      setLoading(false)
      if (outcome.kind === 'done') return setView(outcome.value)
      const problem = outcome.kind === 'refused' && outcome.message ? outcome.message : failed
      setView({
        dialect: null,
        choices: { encodings: [], encodingsClose: false, sheets: [] },
        rows: [],
        problems: [problem],
      })
    }, quietMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [locale, submission, wanted, failed])
  return { view, loading }
}
