import { receiptResponse } from '#lib/server/opinions/respond.ts'

/** What became of an opinion, by number and secret. */
export const POST = receiptResponse
