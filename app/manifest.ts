import type { MetadataRoute } from 'next'
import { translator } from '#lib/i18n/translate.ts'
import { openTree } from '#lib/published/tree.ts'
import { treeDirectory } from '#lib/published/tree-directory.ts'

export const dynamic = 'force-static'

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const portal = await openTree(treeDirectory()).readPortal()
  return {
    name: portal?.name.zh ?? translator('zh', 'public')('unnamed'),
    short_name: portal?.city.zh ?? '目录',
    lang: 'zh-CN',
    start_url: '/zh/',
    display: 'browser',
    background_color: '#ffffff',
    theme_color: '#00625a',
    icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  }
}
