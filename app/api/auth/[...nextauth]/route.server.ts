import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authenticationOptions } from '#lib/server/authentication.ts'

async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) {
  return NextAuth(request, context, await authenticationOptions())
}

export { handle as GET, handle as POST }
