'use client'
import { useRouter } from 'next/navigation'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { formatBytes, type Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import type { adminDatasets } from '#lib/i18n/messages/zh/admin-datasets.ts'
import { Button } from '#lib/ui/button.tsx'
import { classNames } from '#lib/ui/class-names.ts'
import { Progress } from '#lib/ui/progress.tsx'
import { TextField } from '#lib/ui/text-field.tsx'
import { type Sending, sendFile } from './send-file.ts'

type Text = typeof adminDatasets.upload

/** Sends one file with its progress. An island: only a script can show progress and take a dropped file. */
export function UploadForm({
  locale,
  submission,
  limit,
  text,
}: {
  locale: Locale
  submission: string
  limit: number
  text: Text
}) {
  const t = makeTranslator(locale, text)
  const router = useRouter()
  const sending = useRef<Sending | null>(null)
  const [under, setUnder] = useState<{ name: string; percent: number } | null>(null)
  const [fault, setFault] = useState<string>()
  const [over, setOver] = useState(false)
  useEffect(() => () => sending.current?.abort(), [])

  async function send(file: File | undefined) {
    const refused = file ? refuseUnsent(file, limit, locale, text) : text.none
    setFault(refused)
    if (!file || refused) return
    setUnder({ name: file.name, percent: 0 })
    sending.current = sendFile(submission, locale, file, (percent) => setUnder({ name: file.name, percent }))
    const outcome = await sending.current.done
    sending.current = null
    if (outcome.kind === 'received') return router.refresh()
    setUnder(null)
    setFault(outcome.kind === 'refused' && outcome.message ? outcome.message : text[kindText[outcome.kind]])
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files[0])
  }

  if (under) {
    return (
      <div className="stack max-w-xl">
        <Progress label={t('progress', under)} value={under.percent} />
        <p className="sr-only" role="status">
          {under.percent === 100 ? text.received : under.percent % 25 === 0 ? `${under.percent}%` : ''}
        </p>
        {under.percent === 100 ? (
          <p className="text-small text-soft">{text.received}</p>
        ) : (
          <Button type="button" variant="secondary" onClick={() => sending.current?.abort()}>
            {text.cancel}
          </Button>
        )}
      </div>
    )
  }
  return (
    <form
      className={classNames(
        'form border border-dashed p-4 sm:p-6',
        over ? 'border-accent bg-accent-wash' : 'border-rule-strong',
      )}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const file = new FormData(event.currentTarget).get('file')
        void send(file instanceof File && file.name ? file : undefined)
      }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <TextField
        name="file"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,.geojson"
        label={text.label}
        hint={t('hint', { limit: formatBytes(locale, limit) })}
        error={fault}
      />
      <p className="cluster">
        <Button>{fault ? text.again : text.start}</Button>
        <span className="text-small text-soft">{over ? text.dropNow : text.drop}</span>
      </p>
      <p className="sr-only" role="alert">
        {fault}
      </p>
      <noscript>{text.needsScript}</noscript>
    </form>
  )
}

const kindText = { refused: 'broken', broken: 'broken', aborted: 'cancelled' } as const

/** What can be said before a byte is sent. */
function refuseUnsent(file: File, limit: number, locale: Locale, text: Text): string | undefined {
  const t = makeTranslator(locale, text)
  if (/\.(xls|xlsb|et|ods|numbers)$/i.test(file.name)) return t('excel', { name: file.name })
  if (file.size === 0) return text.emptyFile
  if (file.size <= limit) return undefined
  return t('tooLarge', { size: formatBytes(locale, file.size), limit: formatBytes(locale, limit) })
}
