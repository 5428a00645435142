/** The portal's mark: 目, a ruled page, with the line that was looked for filled in. Decorative beside the name. */
export function PortalMark() {
  return (
    <svg viewBox="0 0 32 36" aria-hidden="true" focusable="false" fill="none">
      <path d="M4 2h24v32H4zM4 12.5h24M4 23.5h24" stroke="currentColor" strokeWidth="2.5" />
      <path d="M8 16h11v4H8z" fill="currentColor" />
    </svg>
  )
}
