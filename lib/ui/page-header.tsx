import type { ReactNode } from 'react'

/** The page's one `h1`, with what stands above and below it. */
export function PageHeader({
  kicker,
  title,
  lead,
  children,
}: {
  kicker?: ReactNode
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="page-header">
      {kicker && <p className="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  )
}
