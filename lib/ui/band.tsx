import type { ReactNode } from 'react'

/** A part of a page: strong hairline, title (`h2`) in the margin, matter beside it. */
export function Band({
  id,
  title,
  note,
  children,
}: {
  id?: string
  title: ReactNode
  note?: ReactNode
  children: ReactNode
}) {
  const headingId = id && `${id}-title`
  return (
    <section className="band" id={id} aria-labelledby={headingId}>
      <div className="band-head">
        <h2 id={headingId}>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      <div className="band-body">{children}</div>
    </section>
  )
}
