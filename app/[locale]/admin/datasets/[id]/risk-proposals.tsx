'use client'
import type { GeneralisationProposal } from '#lib/desensitize/run-worker.ts'
import { formatShare, type Locale } from '#lib/i18n/locales.ts'
import { makeTranslator } from '#lib/i18n/make-translator.ts'
import { Button } from '#lib/ui/button.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import type { RiskText } from '../../_components/risk-comparison.tsx'
import { describeAction, type PlanText } from './describe-action.ts'

type Line = { column: string; action: string; loss: number }

/** Ways to reach the standard's k, with what each loses; one click fills the plan with one of them. */
export function RiskProposals({
  locale,
  text,
  planText,
  proposals,
  onTake,
}: {
  locale: Locale
  text: RiskText
  planText: PlanText
  proposals: GeneralisationProposal[]
  onTake: (proposal: GeneralisationProposal) => void
}) {
  const t = makeTranslator(locale, text)
  if (proposals.length === 0) return <p>{text.proposalsNone}</p>
  const columns: Column<Line>[] = [
    { id: 'column', header: text.column, rowHeader: true, cell: ({ column }) => column },
    { id: 'action', header: text.action, cell: ({ action }) => action },
    { id: 'loss', header: text.loss, numeric: true, cell: ({ loss }) => formatShare(locale, loss) },
  ]
  return (
    <section aria-label={text.proposals} className="stack">
      <h3>{text.proposals}</h3>
      {proposals.map((proposal, index) => {
        const number = index + 1
        const rows = Object.entries(proposal.actions).map(([column, action]) => ({
          column,
          action: describeAction(locale, planText, action),
          loss: proposal.lossByColumn[column] ?? 0,
        }))
        return (
          <div key={JSON.stringify(proposal.actions)} className="border-t border-rule pt-4">
            <p className="cluster">
              <strong>{t('proposal', { number })}</strong>
              <span>
                {t('proposalAbout', {
                  k: proposal.k,
                  loss: formatShare(locale, proposal.loss),
                  suppressed: proposal.recordsSuppressed,
                })}
              </span>
              <Button
                type="button"
                variant="secondary"
                aria-label={t('takeOf', { number })}
                onClick={() => onTake(proposal)}
              >
                {text.take}
              </Button>
            </p>
            <Table
              caption={t('proposalCaption', { number })}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={({ column }) => column}
            />
          </div>
        )
      })}
    </section>
  )
}
