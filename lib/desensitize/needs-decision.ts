import type { Finding } from '#lib/tabular/inspection.ts'

/**
 * Findings that a plan has to answer. `possible` ones are shown for a person to judge; what is recognised so that it is not
 * masked (a unified social credit code) is no finding of personal data.
 */
export function needsDecision(finding: Finding): boolean {
  return finding.personal && finding.confidence !== 'possible'
}
