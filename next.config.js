/**
 * Two builds of one app. `PORTAL_BUILD=public` leaves out every `*.server.ts(x)` file (back office, route
 * handlers, instrumentation) and writes the public half as plain files.
 */
// A public authority's portal reports to nobody.
process.env.NEXT_TELEMETRY_DISABLED ??= '1'

const publicOnly = process.env.PORTAL_BUILD === 'public'

/** @type {import('next').NextConfig} */
const config = {
  output: publicOnly ? 'export' : undefined,
  distDir: process.env.PORTAL_DIST_DIR ?? (publicOnly ? 'out' : '.next-server'),
  pageExtensions: publicOnly ? ['tsx', 'ts'] : ['server.tsx', 'server.ts', 'tsx', 'ts'],
  // Each build checks its own generated route types; those of the other would contradict them.
  typescript: { tsconfigPath: publicOnly ? 'tsconfig.public.json' : 'tsconfig.json' },
  // A folder with an index.html is what every plain file server understands.
  trailingSlash: true,
  // Machine clients follow no redirect on POST: both spellings answer.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', '@duckdb/node-api', '@node-rs/argon2', 'pino'],
  experimental: { globalNotFound: true, cpus: 2, staticGenerationMinPagesPerWorker: 25 },
}
export default config
