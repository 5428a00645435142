'use client'
import { type ComponentProps, useState } from 'react'
import { ReadingEditor } from './reading-editor.tsx'

/** The reading's settings folded away; an island, so that the file is read for its preview only once they are opened. */
export function ReadingFold(props: ComponentProps<typeof ReadingEditor>) {
  const [opened, setOpened] = useState(false)
  return (
    <details className="fold" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{props.text.change}</summary>
      <div className="fold-body">{opened && <ReadingEditor {...props} />}</div>
    </details>
  )
}
