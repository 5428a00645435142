'use client'
import { signOut } from 'next-auth/react'

/** Ends the session on the server, then shows the sign-in page. */
export function SignOutButton({ label, to }: { label: string; to: string }) {
  async function leave() {
    await signOut({ redirect: false })
    window.location.assign(to)
  }
  return (
    <button type="button" className="tool needs-js" onClick={leave}>
      {label}
    </button>
  )
}
