import { submissionWork } from '#lib/server/admin/submission-work.ts'

export const dynamic = 'force-dynamic'

/** Previews of a reading, risk and proposals for a plan: what a person waits for on the page of a submission. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return submissionWork(request, (await params).id)
}
