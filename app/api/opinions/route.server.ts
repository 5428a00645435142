import { opinionResponse } from '#lib/server/opinions/respond.ts'

/** The public form, which works without JavaScript and from the public half on another origin. */
export const POST = opinionResponse
