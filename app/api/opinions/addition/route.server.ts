import { additionResponse } from '#lib/server/opinions/respond.ts'

/** More on an opinion, by number and secret. */
export const POST = additionResponse
