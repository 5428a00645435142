import { evidenceFile } from '#lib/server/admin/evidence.ts'

export const dynamic = 'force-dynamic'

/** A file that came with an opinion, for the department that handles it; see `evidenceFile`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return evidenceFile(request, (await params).id)
}
