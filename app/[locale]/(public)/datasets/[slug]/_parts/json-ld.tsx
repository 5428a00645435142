/** Structured data for search engines. */
export function JsonLd({ value }: { value: object }) {
  // "<" cannot end the script element this way, whatever a title holds.
  const text = JSON.stringify(value).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped; React would escape the quotes
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
