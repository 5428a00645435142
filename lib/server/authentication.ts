import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { endSession } from '#lib/accounts/sessions.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { webOrigin } from '#lib/accounts/source.ts'
import { clientAddress } from '#lib/server/client-address.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'

declare module 'next-auth' {
  interface User {
    sessionId: string
  }
  interface Session {
    sessionId?: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string
  }
}

const credentialsSchema = z.object({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(256),
})

/**
 * next-auth keeps a signed token that carries a session's id and nothing else. Whether the session stands, whose it
 * is and what he may do is read from the database at every request (`currentActor`).
 */
export async function authenticationOptions(): Promise<NextAuthOptions> {
  const portal = await runningPortal()
  return {
    secret: portal.keys.session,
    session: { strategy: 'jwt', maxAge: 8 * 3600 },
    pages: { signIn: '/zh/admin/sign-in/', error: '/zh/admin/sign-in/' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (credentials, request) => authorize(portal, credentials, request.headers ?? {}),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : { sessionId: token.sessionId }),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
    },
    events: {
      signOut: async ({ token }) => {
        if (!token?.sessionId) return
        const context = { now: portal.clock.now(), auditKey: portal.keys.audit, origin: 'web' }
        await endSession(portal.db, token.sessionId, context)
      },
    },
    logger: {
      error: (code) => portal.log.warn({ code }, 'authentication'),
      warn: (code) => portal.log.warn({ code }, 'authentication'),
      debug: () => undefined,
    },
  }
}

/** The refusal travels to the form as the error's message: a code and, after a colon, the seconds to wait. */
async function authorize(portal: RunningPortal, credentials: unknown, headers: Record<string, unknown>) {
  const given = credentialsSchema.safeParse(credentials)
  if (!given.success) throw new Error('wrong-email-or-password')
  const result = await signIn(
    portal.db,
    { ...given.data, source: clientAddress(headers) },
    { now: portal.clock.now(), key: portal.keys.source, auditKey: portal.keys.audit },
  )
  if (result.ok) return { id: result.accountId, sessionId: result.sessionId }
  throw new Error(result.params.seconds ? `${result.code}:${result.params.seconds}` : result.code)
}

/** Where a request comes from, for the audit: a keyed hash, never the address. */
export function requestOrigin(portal: RunningPortal, headers: Headers | Record<string, unknown>): string {
  return webOrigin(portal.keys.source, clientAddress(headers))
}
