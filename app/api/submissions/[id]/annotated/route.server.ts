import { annotatedFile } from '#lib/server/admin/annotated-file.ts'

export const dynamic = 'force-dynamic'

/** The upload with its faults beside each row, for the one who uploaded it; see `annotatedFile`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return annotatedFile(request, (await params).id)
}
