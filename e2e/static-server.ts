import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

/**
 * The plainest of file servers: a folder is its index.html, what is not there is 404.html. The public half must
 * work behind it, so it does nothing that another file server might not do.
 */
const [root = 'out', port = '3212'] = process.argv.slice(2)
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
  const wanted = join(root, path)
  const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted
  const found = existsSync(file)
  const sent = found ? file : join(root, '404.html')
  response.writeHead(found ? 200 : 404, {
    'content-type': types[extname(sent)] ?? 'application/octet-stream',
  })
  createReadStream(sent).pipe(response)
}).listen(Number(port))
