const localized =
  /^(title|abstract|useRequirements|source|spatial|responsible\.post|(sharing|disclosure)\.(conditions|basis|scope|purpose)|items\.\d+\.(label|unit|description))$/

/** The id of the control that an element's path belongs to: a fault of a text in both languages is shown at the Chinese. */
export function controlOf(path: string | undefined): string | undefined {
  if (!path) return undefined
  if (localized.test(path)) return `${path}.zh`
  if (path === 'items') return 'items-add'
  const allowed = /^items\.\d+\.constraints\.enum/.exec(path)
  if (allowed) return allowed[0]
  if (path === 'sharing' || path === 'disclosure') return `${path}.type`
  const list = /^(themes|sample|relatedCodes|keys|keywords\.(?:zh|en))(\.|$)/.exec(path)
  if (list?.[1] === 'keywords') return 'keywords.zh'
  return list?.[1] ?? path
}
