import type { Finding, InspectedColumn, Inspection } from '#lib/tabular/inspection.ts'
import { categoryOf } from './detectors/registry.ts'
import { needsDecision } from './needs-decision.ts'

/**
 * 直接标识符 (GB/T 37964-2019, 3.7): categories whose values point to one person, or a few, by themselves. Every other
 * category of personal data describes persons: 准标识符 (3.8) and sensitive attributes.
 */
export const directIdentifiers: ReadonlySet<string> = new Set([
  'resident-id',
  'passport',
  'hong-kong-macao-permit',
  'taiwan-permit',
  'residence-permit',
  'military-id',
  'driving-licence',
  'social-security',
  'mobile',
  'landline',
  'email',
  'bank-card',
  'financial-account',
  'licence-plate',
  'ip',
  'mac',
  'imei',
  'wechat',
  'qq',
  'person-name',
])

/** Categories that certain or likely findings of a column belong to. */
export function categoriesOf(column: InspectedColumn): string[] {
  const found = column.findings.filter(needsDecision).map(({ detector }) => categoryOf(detector))
  return [...new Set(found.filter((category) => category !== undefined))]
}

/** Whether the rows of an upload are about persons: some column identifies one directly. */
export function isAboutPersons(inspection: Inspection): boolean {
  return inspection.columns.some((column) =>
    categoriesOf(column).some((category) => directIdentifiers.has(category)),
  )
}

/**
 * Which findings of an upload a plan has to answer. What many share — coordinates, ages — singles out nobody in a table that
 * identifies no person: the place of a bus stop is no finding there.
 */
export function decisionsFor(inspection: Inspection): (finding: Finding) => boolean {
  const aboutPersons = isAboutPersons(inspection)
  return (finding) => needsDecision(finding) && (aboutPersons || !finding.reasons.includes('shared-by-many'))
}
