import { createServer, type IncomingMessage } from 'node:http'
import { addressHeader, believedAddress } from '#lib/server/client-address.ts'
import { readEnvironment } from '#lib/server/environment.ts'
import { deriveKeys, readSecret } from '#lib/server/keys.ts'
import { securityHeaders } from '#lib/server/security-headers.ts'
import { isTreeAddress, serveTree } from '#lib/server/serve-tree.ts'

/** The app is not built yet: the sentence says what to run. */
export class NotBuilt extends Error {
  override readonly name = 'NotBuilt'
  constructor(cause: unknown) {
    super('The portal is not built: run `npm run build` first.', { cause })
  }
}

/**
 * Serves the whole portal on one port. The front does two things of its own: it answers for the files of the
 * published tree, and it writes the address of the connection into a header of ours, so that limits against guessing
 * and floods cannot be fooled by a header of the client's.
 * @returns once the server listens; it stops on SIGINT and SIGTERM.
 */
export async function startServer(options: { dev: boolean }): Promise<{ address: string }> {
  const environment = readEnvironment(process.env)
  // next-auth reads these two itself; they follow from ours.
  process.env.NEXTAUTH_URL = environment.backOfficeOrigin
  process.env.NEXTAUTH_SECRET = deriveKeys(readSecret(environment.home, environment.secret)).session
  const { default: next } = await import('next')
  const app = next({ dev: options.dev, dir: process.cwd(), port: environment.port, customServer: true })
  try {
    await app.prepare()
  } catch (cause) {
    throw /production build/i.test(String(cause)) ? new NotBuilt(cause) : cause
  }
  const handle = app.getRequestHandler()
  const secure = securityHeaders({ backOfficeOrigin: environment.backOfficeOrigin, dev: options.dev })
  const server = createServer((request, response) => {
    writeAddress(request, environment.trustedProxies)
    secure(response)
    const path = request.url?.split('?')[0] ?? '/'
    if (!isTreeAddress(path)) return void handle(request, response)
    serveTree(environment.treeDirectory, path, request, response).catch(() => {
      // The reader went away, or the file did between looking and reading: nothing more can be said on this line.
      if (!response.headersSent) response.writeHead(500)
      response.destroy()
    })
  })
  // An upload of 50 MB over a slow line takes longer than Node's five minutes for a whole request.
  server.requestTimeout = 30 * 60 * 1000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(environment.port, resolve)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.closeAllConnections()
      server.close(() => process.exit(0))
    })
  }
  return { address: environment.origin }
}

function writeAddress(request: IncomingMessage, trustedProxies: number): void {
  const forwarded = request.headers['x-forwarded-for']
  const text = Array.isArray(forwarded) ? forwarded.join(',') : forwarded
  request.headers[addressHeader] = believedAddress(request.socket.remoteAddress, text, trustedProxies)
}
