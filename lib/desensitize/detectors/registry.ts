import { address } from './address.ts'
import { age } from './age.ts'
import { bankCard } from './bank-card.ts'
import { biometrics } from './biometrics.ts'
import { birthDate } from './birth-date.ts'
import { coordinates } from './coordinates.ts'
import { creditCode } from './credit-code.ts'
import type { Detector } from './detector.ts'
import { drivingLicence } from './driving-licence.ts'
import { email } from './email.ts'
import { ethnicity } from './ethnicity.ts'
import { financialAccount } from './financial-account.ts'
import { gender } from './gender.ts'
import { hongKongMacaoPermit } from './hong-kong-macao-permit.ts'
import { imei } from './imei.ts'
import { ipv4 } from './ipv4.ts'
import { ipv6 } from './ipv6.ts'
import { landline } from './landline.ts'
import { licencePlate } from './licence-plate.ts'
import { mac } from './mac.ts'
import { medicalHealth } from './medical-health.ts'
import { militaryId } from './military-id.ts'
import { minor } from './minor.ts'
import { mobile } from './mobile.ts'
import { nationality } from './nationality.ts'
import { organisationCode } from './organisation-code.ts'
import { passport } from './passport.ts'
import { personName } from './person-name.ts'
import { qq } from './qq.ts'
import { religiousBelief } from './religious-belief.ts'
import { residencePermit } from './residence-permit.ts'
import { residentId } from './resident-id.ts'
import { socialSecurity } from './social-security.ts'
import { specificIdentity } from './specific-identity.ts'
import { taiwanPermit } from './taiwan-permit.ts'
import { wechat } from './wechat.ts'
import { whereabouts } from './whereabouts.ts'

/** All detectors, the most telling first: a cell that a check character proves to be one thing is not taken for another. */
export const detectors: readonly Detector[] = [
  residentId,
  residencePermit,
  creditCode,
  bankCard,
  mobile,
  landline,
  email,
  passport,
  hongKongMacaoPermit,
  taiwanPermit,
  militaryId,
  drivingLicence,
  socialSecurity,
  licencePlate,
  ipv4,
  ipv6,
  mac,
  imei,
  wechat,
  qq,
  organisationCode,
  coordinates,
  address,
  personName,
  birthDate,
  age,
  gender,
  ethnicity,
  nationality,
  biometrics,
  religiousBelief,
  specificIdentity,
  medicalHealth,
  financialAccount,
  whereabouts,
  minor,
]

const byId: ReadonlyMap<string, Detector> = new Map(detectors.map((detector) => [detector.id, detector]))

/** The detector of an id that stands in a finding; undefined for an id that none has. */
export function detectorOf(detectorId: string): Detector | undefined {
  return byId.get(detectorId)
}

/** The category in the standard to which a detector's findings belong; undefined for an id that no detector has. */
export function categoryOf(detectorId: string): string | undefined {
  return byId.get(detectorId)?.category
}
