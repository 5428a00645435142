'use client'
import { useState } from 'react'
import type { Plan, RiskPlan } from '#lib/desensitize/plan.ts'
import type { RiskComparison } from '#lib/desensitize/risk/risk-report.ts'
import type { GeneralisationProposal } from '#lib/desensitize/run-worker.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { Button } from '#lib/ui/button.tsx'
import { Notice } from '#lib/ui/notice.tsx'
import { Progress } from '#lib/ui/progress.tsx'
import { RiskComparisonView, type RiskText } from '../../_components/risk-comparison.tsx'
import type { PlanText } from './describe-action.ts'
import { RiskColumns } from './risk-columns.tsx'
import { RiskProposals } from './risk-proposals.tsx'
import { useWork } from './use-work.ts'

/** What the standard demands of the risk, in the reader's language. */
export interface RequiredRisk {
  k: number
  clause: string
  text: string
  standard: string
  maxSuppressedShare: number
}

/** The risk of the plan as it is being edited: which columns count, before and after, and ways to reach k. */
export function RiskPanel({
  locale,
  text,
  planText,
  submission,
  columns,
  plan,
  required,
  initial,
  onRisk,
  onTake,
}: {
  locale: Locale
  text: RiskText
  planText: PlanText
  submission: string
  columns: readonly string[]
  plan: Plan
  required: RequiredRisk
  /** As measured of the result that is kept, under `plan` as it was first shown. */
  initial: RiskComparison | null
  onRisk: (risk: RiskPlan) => void
  onTake: (proposal: GeneralisationProposal) => void
}) {
  const t = makeTranslator(locale, text)
  const now = JSON.stringify(plan)
  const [measured, setMeasured] = useState(initial && { comparison: initial, of: now })
  const [proposals, setProposals] = useState<GeneralisationProposal[]>()
  const [said, setSaid] = useState<string>()
  const { under, message, stop, run } = useWork(submission, locale, text)
  const needsQuasi = plan.risk.quasiIdentifiers.length === 0

  async function measure() {
    setSaid(undefined)
    const comparison = await run({ kind: 'risk', plan })
    if (comparison) setMeasured({ comparison, of: now })
  }
  async function propose() {
    setSaid(undefined)
    setProposals(undefined)
    setProposals(await run({ kind: 'proposal', plan }))
  }
  function take(proposal: GeneralisationProposal) {
    onTake(proposal)
    setProposals(undefined)
    setSaid(text.taken)
  }
  return (
    <section className="stack border-t border-ink pt-5" id="risk" aria-labelledby="risk-title">
      <h3 id="risk-title">{text.title}</h3>
      <p className="measure">{text.what}</p>
      <p className="measure text-soft">
        {t('required', { k: required.k, standard: required.standard, clause: required.clause })}{' '}
        {required.text} {text.notPersons}
      </p>
      <RiskColumns
        locale={locale}
        text={text}
        columns={columns}
        risk={plan.risk}
        maxSuppressedShare={required.maxSuppressedShare}
        onRisk={onRisk}
      />
      {under ? (
        <div className="stack max-w-xl">
          <Progress
            label={under.kind === 'risk' ? text.measuring : text.proposing}
            value={Math.floor(under.share * 100)}
          />
          <Button type="button" variant="secondary" onClick={stop}>
            {text.cancel}
          </Button>
        </div>
      ) : (
        <p className="cluster">
          <Button type="button" variant="secondary" disabled={needsQuasi} onClick={() => void measure()}>
            {text.measure}
          </Button>
          <Button type="button" variant="secondary" disabled={needsQuasi} onClick={() => void propose()}>
            {text.propose}
          </Button>
          {needsQuasi && <span className="text-small text-soft">{text.needQuasi}</span>}
        </p>
      )}
      <div aria-live="polite" className="stack">
        {(message ?? said) && <Notice tone={message ? 'warning' : 'info'} title={message ?? said} />}
        {proposals && (
          <RiskProposals
            locale={locale}
            text={text}
            planText={planText}
            proposals={proposals}
            onTake={take}
          />
        )}
        {measured && measured.of !== now && <p className="text-warning">{text.stale}</p>}
      </div>
      {measured && (
        <RiskComparisonView
          locale={locale}
          text={text}
          comparison={measured.comparison}
          required={required.k}
        />
      )}
    </section>
  )
}
