import type { ReactNode } from 'react'

export interface Tab {
  href: string
  label: ReactNode
  current?: boolean
}

/** Tabs that are links, so that each has an address and works without JavaScript. */
export function LinkTabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a className="nav-link" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
