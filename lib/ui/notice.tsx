import type { ReactNode } from 'react'
import { classNames } from '#lib/ui/class-names.ts'

/**
 * Something the reader should know. `live` announces it when it appears after the page: `polite` for a success,
 * `assertive` for a fault.
 */
export function Notice({
  tone = 'info',
  title,
  live,
  children,
}: {
  tone?: 'info' | 'warning' | 'danger'
  title?: ReactNode
  live?: 'polite' | 'assertive'
  children?: ReactNode
}) {
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined
  return (
    <div className={classNames('notice', tone !== 'info' && `notice-${tone}`)} role={role}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
