'use client'
import { useEffect, useState } from 'react'

export interface PreferenceText {
  largeText: string
  dark: string
  light: string
}

type Theme = 'light' | 'dark'

function themeInForce(): Theme {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Storage may be refused (private windows): the choice then lasts as long as the page. */
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Nothing to keep it in.
  }
}

/**
 * 大字版 and light or dark. What was chosen earlier is set before the first paint by `public/preferences.js`, which
 * uses the same two keys, `portal-text` and `portal-theme`.
 */
export function PreferenceSwitches({ text }: { text: PreferenceText }) {
  const [large, setLarge] = useState(false)
  const [theme, setTheme] = useState<Theme>('light')
  useEffect(() => {
    setLarge(document.documentElement.dataset.text === 'large')
    setTheme(themeInForce())
  }, [])

  function toggleText() {
    const next = large ? 'normal' : 'large'
    document.documentElement.dataset.text = next
    remember('portal-text', next)
    setLarge(!large)
  }
  function toggleTheme() {
    const next = theme === 'dark' ? 'light' : 'dark'
    document.documentElement.dataset.theme = next
    remember('portal-theme', next)
    setTheme(next)
  }
  return (
    <>
      <button type="button" className="tool needs-js" aria-pressed={large} onClick={toggleText}>
        {text.largeText}
      </button>
      <button type="button" className="tool needs-js" onClick={toggleTheme}>
        {theme === 'dark' ? text.light : text.dark}
      </button>
    </>
  )
}
