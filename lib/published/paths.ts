/** Where each object lies in the published tree; paths are relative to its root, with `/`. */
export const treePaths = {
  portal: 'portal.json',
  themes: 'themes.json',
  personnel: 'personnel.json',
  personnelCsv: 'personnel.csv',
  logHead: 'log/head.json',
  currentIndex: 'index/current.json',
  organisation: (id: string) => `organisations/${id}.json`,
  page: (slug: string) => `pages/${slug}.json`,
  dataset: (slug: string) => `datasets/${slug}/dataset.json`,
  versionFile: (slug: string, version: string, name: string) => `datasets/${slug}/${version}/${name}`,
  log: (number: number) => `log/${padded(number)}.json`,
  index: (generation: string, name: string) => `index/${generation}/${name}`,
} as const

/** Log numbers and generations are padded so that they sort as text: `000123`. */
export function padded(number: number): string {
  return String(number).padStart(6, '0')
}
