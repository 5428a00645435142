'use client'
import { CopyButton } from '#lib/ui/copy-button.tsx'
import { Notice } from '#lib/ui/notice.tsx'

export interface PasswordOnceText {
  done: string
  once: string
  label: string
  copy: string
  copied: string
  open: string
}

/** A generated password, shown this once: it is in this answer and nowhere else. */
export function PasswordOnce({
  text,
  password,
  href,
}: {
  text: PasswordOnceText
  password: string
  /** The account's page, where that is another one. */
  href?: string
}) {
  return (
    <Notice title={text.done} live="polite">
      <p>{text.once}</p>
      <p className="cluster">
        <span>{text.label}</span>
        <code className="select-all">{password}</code>
        <CopyButton text={password} label={text.copy} copied={text.copied} />
      </p>
      {href && (
        <p>
          <a href={href}>{text.open}</a>
        </p>
      )}
    </Notice>
  )
}
