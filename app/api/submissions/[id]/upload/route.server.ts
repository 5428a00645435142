import { takeUpload } from '#lib/server/admin/upload.ts'

export const dynamic = 'force-dynamic'

/** The raw bytes of a data file, as a stream; see `takeUpload` for what is answered. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return takeUpload(request, (await params).id)
}
