/** Numbers of the pages shown: first, last, the current one and its neighbours; `null` is a gap. */
export function pageNumbers(current: number, total: number): (number | null)[] {
  const shown = [1, current - 1, current, current + 1, total].filter((page) => page >= 1 && page <= total)
  const sorted = [...new Set(shown)].sort((a, b) => a - b)
  return sorted.flatMap((page, index) => {
    const previous = sorted[index - 1]
    return previous !== undefined && page - previous > 1 ? [null, page] : [page]
  })
}

export interface PaginationText {
  label: string
  previous: string
  next: string
  /** Accessible name of a page's link. */
  page: (page: number) => string
}

/** Links to the pages of a list; nothing when there is one page. */
export function Pagination({
  current,
  total,
  href,
  text,
}: {
  current: number
  total: number
  href: (page: number) => string
  text: PaginationText
}) {
  if (total < 2) return null
  return (
    <nav className="pages" aria-label={text.label}>
      <ul>
        {current > 1 && (
          <li>
            <a href={href(current - 1)} rel="prev">
              {text.previous}
            </a>
          </li>
        )}
        {pageNumbers(current, total).map((page, index) =>
          page === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap has nothing but its place
            <li key={`gap-${index}`} aria-hidden="true">
              <span>…</span>
            </li>
          ) : (
            <li key={page}>
              <a
                href={href(page)}
                aria-label={text.page(page)}
                aria-current={page === current ? 'page' : undefined}
              >
                {page}
              </a>
            </li>
          ),
        )}
        {current < total && (
          <li>
            <a href={href(current + 1)} rel="next">
              {text.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
