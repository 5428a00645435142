import { uploadProgress } from '#lib/server/admin/upload.ts'

export const dynamic = 'force-dynamic'

/** `{ busy, share }` while a submission is checked or its result is made. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return uploadProgress((await params).id)
}
