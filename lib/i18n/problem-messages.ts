import { problemsAccounts as accountsEn } from './messages/en/problems-accounts.ts'
import { problemsCatalogue as catalogueEn } from './messages/en/problems-catalogue.ts'
import { problemsConsultations as consultationsEn } from './messages/en/problems-consultations.ts'
import { problemsDesensitize as desensitizeEn } from './messages/en/problems-desensitize.ts'
import { problemsDisclosure as disclosureEn } from './messages/en/problems-disclosure.ts'
import { problemsOpinions as opinionsEn } from './messages/en/problems-opinions.ts'
import { problemsPersonnel as personnelEn } from './messages/en/problems-personnel.ts'
import { problemsPublish as publishEn } from './messages/en/problems-publish.ts'
import { problemsRules as rulesEn } from './messages/en/problems-rules.ts'
import { problemsTabular as tabularEn } from './messages/en/problems-tabular.ts'
import { problemsValidation as validationEn } from './messages/en/problems-validation.ts'
import { problemsWorkflow as workflowEn } from './messages/en/problems-workflow.ts'
import { problemsAccounts as accountsZh } from './messages/zh/problems-accounts.ts'
import { problemsCatalogue as catalogueZh } from './messages/zh/problems-catalogue.ts'
import { problemsConsultations as consultationsZh } from './messages/zh/problems-consultations.ts'
import { problemsDesensitize as desensitizeZh } from './messages/zh/problems-desensitize.ts'
import { problemsDisclosure as disclosureZh } from './messages/zh/problems-disclosure.ts'
import { problemsOpinions as opinionsZh } from './messages/zh/problems-opinions.ts'
import { problemsPersonnel as personnelZh } from './messages/zh/problems-personnel.ts'
import { problemsPublish as publishZh } from './messages/zh/problems-publish.ts'
import { problemsRules as rulesZh } from './messages/zh/problems-rules.ts'
import { problemsTabular as tabularZh } from './messages/zh/problems-tabular.ts'
import { problemsValidation as validationZh } from './messages/zh/problems-validation.ts'
import { problemsWorkflow as workflowZh } from './messages/zh/problems-workflow.ts'

/** The sentences of every domain, by code. Kept out of public pages: none of them reports a problem of these. */
export const problemMessages = {
  zh: {
    disclosure: disclosureZh,
    workflow: workflowZh,
    accounts: accountsZh,
    catalogue: catalogueZh,
    tabular: tabularZh,
    validation: validationZh,
    desensitize: desensitizeZh,
    opinions: opinionsZh,
    consultations: consultationsZh,
    personnel: personnelZh,
    publish: publishZh,
    rules: rulesZh,
  },
  en: {
    disclosure: disclosureEn,
    workflow: workflowEn,
    accounts: accountsEn,
    catalogue: catalogueEn,
    tabular: tabularEn,
    validation: validationEn,
    desensitize: desensitizeEn,
    opinions: opinionsEn,
    consultations: consultationsEn,
    personnel: personnelEn,
    publish: publishEn,
    rules: rulesEn,
  },
}
export type ProblemArea = keyof (typeof problemMessages)['zh']
