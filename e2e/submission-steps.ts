import type { Page } from '@playwright/test'
import { adminDatasets } from '#lib/i18n/messages/zh/admin-datasets.ts'
import { adminReview } from '#lib/i18n/messages/zh/admin-review.ts'
import { expect } from './portal-test.ts'
import { readPublishedFile } from './published.ts'

/** What a data administrator does in the back office, step by step, in Chinese. */

export async function startSubmission(page: Page, slug: string): Promise<string> {
  await page.goto(`/zh/admin/datasets/new/?slug=${slug}`)
  await page.locator('input[name=formedOn]').fill('2026-11-19')
  await page.getByRole('button', { name: adminDatasets.start.button }).click()
  await page.waitForURL(/admin\/datasets\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname.split('/').at(-2)!
}

/** Chooses a file and sends it; what becomes of it is for the caller to see. */
export async function sendFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('#upload input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.locator('#upload form button[type=submit]').click()
}

export async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await sendFile(page, name, buffer)
  await expect(page.getByRole('button', { name: adminDatasets.plan.save })).toBeVisible({ timeout: 60_000 })
}

export async function carryOutPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: adminDatasets.plan.save }).click()
  await expect(page.locator('#result')).toContainText('逐格比对', { timeout: 60_000 })
}

export async function recordReview(page: Page): Promise<void> {
  const form = page.locator('#review form').first()
  await form.locator('input[name=reviewedBy]').fill('保密审查岗')
  await form.locator('input[value=no-secret-after-desensitization]').check()
  await form.locator('input[name=reviewedOn]').fill('2026-11-20')
  await form.getByRole('button').click()
  await expect(page.locator('#review')).toContainText('保密审查岗，')
}

export async function submitForReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: adminDatasets.submit.button }).click()
  await expect(page.getByText(adminDatasets.page.submittedTitle)).toBeVisible()
}

/** From nothing to a submission that waits for its review: the data in force, handed in once more. */
export async function fileSubmission(page: Page, slug: string): Promise<string> {
  const id = await startSubmission(page, slug)
  await upload(page, `${slug}.csv`, readPublishedFile(slug, 'data.csv'))
  await carryOutPlan(page)
  await recordReview(page)
  await submitForReview(page)
  return id
}

/** Another person approves the document that the queue shows under these words, and the queue is left. */
export async function approveDocument(page: Page, what: string): Promise<void> {
  await page.goto('/zh/admin/review/')
  await page.getByRole('link', { name: what }).first().click()
  await expect(page.locator('#document')).toBeVisible()
  await page.getByRole('button', { name: adminReview.decide.approve }).click()
  await expect(page.getByRole('button', { name: adminReview.decide.approve })).toHaveCount(0)
}
