import { address } from './address.ts'
import { bankCard } from './bank-card.ts'
import { birthDate } from './birth-date.ts'
import type { Detector } from './detector.ts'
import { email } from './email.ts'
import { landline } from './landline.ts'
import { mobile } from './mobile.ts'
import { personName } from './person-name.ts'
import { residentId } from './resident-id.ts'

/** All detectors, the most telling first. */
export const detectors: readonly Detector[] = [
  residentId,
  bankCard,
  mobile,
  landline,
  email,
  personName,
  address,
  birthDate,
]

/** Kinds whose values say nothing without the header: any date could be a birthday. */
export const headerOnly: ReadonlySet<string> = new Set(['birth-date'])

/** The category in the standard to which a detector's findings belong; undefined for an id that no detector has. */
export function categoryOf(detectorId: string): string | undefined {
  return detectors.find(({ id }) => id === detectorId)?.category
}
