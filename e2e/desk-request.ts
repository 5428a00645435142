import { request as httpRequest } from 'node:http'
import type { Page } from '@playwright/test'
import { e2e } from './setting.ts'

export interface UploadAnswer {
  status: number
  message: string
}

/** The cookies of a page, as a header. */
export async function cookieHeader(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** Begins an upload as the page's person, without the page: the caller writes the body. */
export function openUpload(cookie: string, submission: string, headers: Record<string, string> = {}) {
  const sent = httpRequest({
    port: e2e.port,
    path: `/api/submissions/${submission}/upload/`,
    method: 'PUT',
    headers: { origin: e2e.origin, cookie, 'x-file-name': 'data.csv', 'x-locale': 'zh', ...headers },
  })
  const answer = new Promise<UploadAnswer>((resolve, reject) => {
    sent.on('error', reject)
    sent.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, message: text ? JSON.parse(text).message : '' })
      })
    })
  })
  return { sent, answer }
}

/** A whole upload in one request. */
export function putUpload(
  cookie: string,
  submission: string,
  body: Buffer,
  headers: Record<string, string> = {},
) {
  const { sent, answer } = openUpload(cookie, submission, {
    'content-length': String(body.length),
    ...headers,
  })
  sent.end(body)
  return answer
}
