import type { ReactNode } from 'react'
import { classNames } from '#lib/ui/class-names.ts'

export type TagTone = 'plain' | 'accent' | 'solid' | 'warning' | 'danger'

/** A state or an attribute in a word or two; never the only way to tell it by its colour. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={classNames('tag', tone !== 'plain' && `tag-${tone}`)}>{children}</span>
}
