import { receiptResponse } from '#lib/server/receive-opinion.ts'

/** What became of an opinion, by number and secret. */
export const POST = receiptResponse
