'use client'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { ReadingChoices } from '#lib/tabular/inspection.ts'
import { Tag } from '#lib/ui/tag.tsx'
import type { ReadingText } from '../../_components/reading-text.ts'

/** Every sheet of a workbook with its size; the hidden ones say so. */
export function SheetChooser({
  locale,
  text,
  sheets,
  chosen,
  onChoose,
}: {
  locale: Locale
  text: ReadingText
  sheets: ReadingChoices['sheets']
  chosen: string
  onChoose: (sheet: string) => void
}) {
  const t = makeTranslator(locale, text)
  return (
    <fieldset className="field mt-3">
      <legend>{text.sheet}</legend>
      {sheets.map(({ name, rows, columns, hidden }, index) => (
        <div key={name} className="choice">
          <input
            id={`reading-sheet-${index}`}
            type="radio"
            name="reading-sheet"
            value={name}
            checked={name === chosen}
            aria-describedby={`reading-sheet-${index}-about`}
            onChange={() => onChoose(name)}
          />
          <div>
            <label htmlFor={`reading-sheet-${index}`}>{name}</label>
            <p id={`reading-sheet-${index}-about`} className="hint">
              {t('sheetAbout', { rows, columns })} {hidden && <Tag tone="warning">{text.hidden}</Tag>}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  )
}
