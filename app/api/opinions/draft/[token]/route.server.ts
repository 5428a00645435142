import { draftResponse } from '#lib/server/opinions/respond.ts'

/** A refused form, for who knows its token. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return draftResponse((await params).token)
}
