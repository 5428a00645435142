import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import type { AccountFaultCode } from '#lib/accounts/account-errors.ts'
import type { DenialReason } from '#lib/accounts/can.ts'
import type { SignInResult } from '#lib/accounts/sign-in.ts'
import type { ConsultationFaultCode } from '#lib/consultations/consultation-refused.ts'
import type { WorkflowFaultCode } from '#lib/workflow/workflow-errors.ts'
import { problemsAccounts as accountsEn } from './en/problems-accounts.ts'
import { problemsConsultations as consultationsEn } from './en/problems-consultations.ts'
import { problemsOpinions as opinionsEn } from './en/problems-opinions.ts'
import { problemsWorkflow as workflowEn } from './en/problems-workflow.ts'
import { problemsAccounts as accountsZh } from './zh/problems-accounts.ts'
import { problemsConsultations as consultationsZh } from './zh/problems-consultations.ts'
import { problemsOpinions as opinionsZh } from './zh/problems-opinions.ts'
import { problemsWorkflow as workflowZh } from './zh/problems-workflow.ts'

type RefusedSignIn = Extract<SignInResult, { ok: false }>['code']

// The types are the test that no code lacks its sentence: the type check fails on a missing one.
const accounts: Record<AccountFaultCode | DenialReason | RefusedSignIn, string>[] = [accountsZh, accountsEn]
const workflow: Record<WorkflowFaultCode, string>[] = [workflowZh, workflowEn]
const opinions = [opinionsZh, opinionsEn]
const consultations: Record<ConsultationFaultCode, string>[] = [consultationsZh, consultationsEn]

test.each([
  ['zh', 0],
  ['en', 1],
] as const)('every sentence about accounts, submissions and opinions can be filled in %s', (locale, at) => {
  const messages: Record<string, string> = {
    ...accounts[at],
    ...workflow[at],
    ...opinions[at],
    ...consultations[at],
  }
  const onError = (error: Error) => {
    throw error
  }
  const t = createTranslator({ locale, messages, onError })
  const values = {
    seconds: 3,
    email: 'post@example.com',
    field: 'body',
    shortest: 4,
    subject: 'bus-lines',
    number: 1200,
    period: '2026Q5',
    to: '2026-12-31',
    question: 2,
    count: 3,
  }
  for (const key of Object.keys(messages)) expect(t(key, values)).not.toMatch(/[{}]/)
})
