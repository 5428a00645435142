import { challengeResponse } from '#lib/server/opinions/respond.ts'

/** Work for the browser that fills in a form (ALTCHA). */
export const GET = challengeResponse
