import { correctionResponse } from '#lib/server/opinions/corrections.ts'

export const dynamic = 'force-dynamic'

/** Whether a dataset is under review because of a fault that was reported; see `correctionResponse`. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return correctionResponse(request, (await params).slug)
}
