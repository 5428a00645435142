import type { ReactNode } from 'react'

export interface Definition {
  id: string
  term: ReactNode
  description: ReactNode
}

/** Terms and their descriptions in ruled lines. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="facts">
      {items.map((item) => (
        <div key={item.id}>
          <dt>{item.term}</dt>
          <dd>{item.description}</dd>
        </div>
      ))}
    </dl>
  )
}
