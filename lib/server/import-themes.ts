import type { Theme } from '#lib/catalogue/entry.ts'

/** Words of other portals' domains and the portal's theme they mean; the first that matches decides. */
const words: [RegExp, string][] = [
  [/交通|道路|transport/i, 'transport'],
  [/教育|科技|科学|education/i, 'education'],
  [/医疗|卫生|健康|health/i, 'health'],
  [/生态|环境|气象|environment/i, 'environment'],
  [/社保|社会保障|救助|民生|就业/, 'social-security'],
  [/住房|城建|城市建设|housing|land/i, 'housing'],
  [/市场|信用|商贸|商业|安全生产/, 'market'],
  [/农业|农村|agricultur/i, 'agriculture'],
  [/文化|体育|旅游|生活|recreation/i, 'culture'],
  [/地理|空间|资源|能源|水利|map|location/i, 'geography'],
  [/财税|金融|经济|工业|econom|制造/i, 'economy'],
  [/人口|居民|population/i, 'population'],
]

/** The theme of an old catalogue's domain; the first of the portal's own themes when nothing matches. */
export function themeOf(domain: string, themes: Theme[]): string {
  const meant = words.find(([pattern]) => pattern.test(domain))?.[1]
  return themes.find(({ id }) => id === meant)?.id ?? themes[0]!.id
}
