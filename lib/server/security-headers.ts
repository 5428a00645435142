import type { ServerResponse } from 'node:http'

/**
 * What every answer tells the browser to refuse. Scripts of the pages' own start are inline, because a page that is
 * made once for all cannot carry a nonce; nothing from elsewhere runs, frames or is sent to.
 */
export function securityHeaders({ backOfficeOrigin, dev }: { backOfficeOrigin: string; dev: boolean }) {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${backOfficeOrigin}${dev ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    `form-action 'self' ${backOfficeOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
  const headers = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  }
  return (response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  }
}
