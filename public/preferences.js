// Runs before the first paint: sets what the reader chose earlier, so that nothing flashes.
// The switches are lib/ui/preference-switches.tsx; both know the keys `portal-theme` and `portal-text`.
;(() => {
  const root = document.documentElement
  root.dataset.js = ''
  try {
    const theme = localStorage.getItem('portal-theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    if (localStorage.getItem('portal-text') === 'large') root.dataset.text = 'large'
  } catch {
    // Storage is refused: the system's preferences hold.
  }
})()
