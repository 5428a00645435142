'use client'
import { usePathname } from 'next/navigation'

export interface NavItem {
  href: string
  label: string
}

/** The main navigation's links. An island because only the browser's router tells a layout which page is shown. */
export function NavLinks({ items }: { items: NavItem[] }) {
  const path = usePathname()
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <a className="nav-link" href={item.href} aria-current={currency(path, item.href)}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function currency(path: string, href: string): 'page' | 'true' | undefined {
  const folder = path.endsWith('/') ? path : `${path}/`
  if (folder === href) return 'page'
  return folder.startsWith(href) ? 'true' : undefined
}
