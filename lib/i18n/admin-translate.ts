import type { Locale } from './locales.ts'
import { makeTranslator, type Translate } from './make-translator.ts'
import { adminAccounts as accountsEn } from './messages/en/admin-accounts.ts'
import { adminAudit as auditEn } from './messages/en/admin-audit.ts'
import { adminConsultations as consultationsEn } from './messages/en/admin-consultations.ts'
import { adminDatasets as datasetsEn } from './messages/en/admin-datasets.ts'
import { adminEntries as entriesEn } from './messages/en/admin-entries.ts'
import { adminFaults as faultsEn } from './messages/en/admin-faults.ts'
import { adminHome as homeEn } from './messages/en/admin-home.ts'
import { adminOpinions as opinionsEn } from './messages/en/admin-opinions.ts'
import { adminPersonnel as personnelEn } from './messages/en/admin-personnel.ts'
import { adminReading as readingEn } from './messages/en/admin-reading.ts'
import { adminReports as reportsEn } from './messages/en/admin-reports.ts'
import { adminReview as reviewEn } from './messages/en/admin-review.ts'
import { adminRisk as riskEn } from './messages/en/admin-risk.ts'
import { adminShell as shellEn } from './messages/en/admin-shell.ts'
import { adminAccounts as accountsZh } from './messages/zh/admin-accounts.ts'
import { adminAudit as auditZh } from './messages/zh/admin-audit.ts'
import { adminConsultations as consultationsZh } from './messages/zh/admin-consultations.ts'
import { adminDatasets as datasetsZh } from './messages/zh/admin-datasets.ts'
import { adminEntries as entriesZh } from './messages/zh/admin-entries.ts'
import { adminFaults as faultsZh } from './messages/zh/admin-faults.ts'
import { adminHome as homeZh } from './messages/zh/admin-home.ts'
import { adminOpinions as opinionsZh } from './messages/zh/admin-opinions.ts'
import { adminPersonnel as personnelZh } from './messages/zh/admin-personnel.ts'
import { adminReading as readingZh } from './messages/zh/admin-reading.ts'
import { adminReports as reportsZh } from './messages/zh/admin-reports.ts'
import { adminReview as reviewZh } from './messages/zh/admin-review.ts'
import { adminRisk as riskZh } from './messages/zh/admin-risk.ts'
import { adminShell as shellZh } from './messages/zh/admin-shell.ts'

/**
 * The areas of the back office. A list of its own, so that none of its words come into the public build; client
 * islands take the few messages they show as props.
 */
const messages = {
  zh: {
    'admin-consultations': consultationsZh,
    'admin-datasets': datasetsZh,
    'admin-entries': entriesZh,
    'admin-faults': faultsZh,
    'admin-reading': readingZh,
    'admin-reports': reportsZh,
    'admin-review': reviewZh,
    'admin-risk': riskZh,
    'admin-accounts': accountsZh,
    'admin-audit': auditZh,
    'admin-home': homeZh,
    'admin-opinions': opinionsZh,
    'admin-personnel': personnelZh,
    'admin-shell': shellZh,
  },
  en: {
    'admin-consultations': consultationsEn,
    'admin-datasets': datasetsEn,
    'admin-entries': entriesEn,
    'admin-faults': faultsEn,
    'admin-reading': readingEn,
    'admin-reports': reportsEn,
    'admin-review': reviewEn,
    'admin-risk': riskEn,
    'admin-accounts': accountsEn,
    'admin-audit': auditEn,
    'admin-home': homeEn,
    'admin-opinions': opinionsEn,
    'admin-personnel': personnelEn,
    'admin-shell': shellEn,
  },
}

type Messages = (typeof messages)['zh']
export type AdminArea = keyof Messages

const made = new Map<string, unknown>()

/** The translator of an area of the back office: `adminTranslator('zh', 'admin-shell')('title')`. */
export function adminTranslator<A extends AdminArea>(locale: Locale, area: A): Translate<Messages[A]> {
  const key = `${locale}/${area}`
  const known = made.get(key)
  if (known) return known as Translate<Messages[A]>
  const fresh = makeTranslator(locale, messages[locale][area] as Messages[A])
  made.set(key, fresh)
  return fresh
}

/** The messages of an area as they stand, to hand a few of them to a client island. */
export function adminMessages<A extends AdminArea>(locale: Locale, area: A): Messages[A] {
  return messages[locale][area] as Messages[A]
}
