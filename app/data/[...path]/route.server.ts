import { serveTree } from '#lib/server/serve-tree.ts'

export const dynamic = 'force-dynamic'

export { serveTree as GET, serveTree as HEAD, serveTree as OPTIONS }
