import type { MetadataRoute } from 'next'
import { openTree } from '#lib/published/tree.ts'
import { treeDirectory } from '#lib/published/tree-directory.ts'

export const dynamic = 'force-static'

/** Everything public may be read by programs; the back office and the posting of forms are none of theirs. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const portal = await openTree(treeDirectory()).readPortal()
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/zh/admin/', '/en/admin/', '/api/opinions/'] },
    ...(portal && { sitemap: `${portal.origin}/sitemap.xml` }),
  }
}
