'use client'
import { usePathname } from 'next/navigation'

export interface AdminNavItem {
  href: string
  label: string
}

/** The desk's navigation. An island because only the browser's router tells a layout which page is shown. */
export function AdminNav({ label, home, items }: { label: string; home: string; items: AdminNavItem[] }) {
  const path = usePathname()
  const folder = path.endsWith('/') ? path : `${path}/`
  return (
    <nav className="border-y border-rule" aria-label={label}>
      <ul className="wrap flex flex-wrap gap-x-8">
        {items.map(({ href, label }) => (
          <li key={href}>
            <a className="nav-link" href={href} aria-current={currency(folder, href, home)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Every page stands below the home page: that one is current only when it is shown itself. */
function currency(folder: string, href: string, home: string): 'page' | 'true' | undefined {
  if (folder === href) return 'page'
  return href !== home && folder.startsWith(href) ? 'true' : undefined
}
