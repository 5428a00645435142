import { cache } from 'react'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translate.ts'
import type { Portal } from '#lib/published/format.ts'
import { openTree } from '#lib/published/tree.ts'
import { treeDirectory } from '#lib/published/tree-directory.ts'

/** The published tree: all that a public page knows. */
export const tree = openTree(treeDirectory())

/** What a portal is called before its first publication, so that the pages of an empty tree can be built. */
const unnamedPortal: Portal = {
  formatVersion: 1,
  name: { zh: translator('zh', 'public')('unnamed'), en: translator('en', 'public')('unnamed') },
  tagline: { zh: '尚未公开任何数据', en: 'Nothing has been published yet' },
  city: { zh: '本市', en: 'the city' },
  publisher: { zh: '市政务数据主管部门', en: 'Municipal data department' },
  ruleProfile: 'zhongshan-2020',
  languages: ['zh', 'en'],
  licences: [],
  promises: [],
  contact: {
    organisation: 'unnamed',
    phone: '',
    email: 'nobody@example.invalid',
    address: { zh: '无', en: 'None' },
  },
  origin: 'http://localhost:3000',
  backOfficeOrigin: 'http://localhost:3000',
}

export const readPortal = cache(async (): Promise<Portal> => (await tree.readPortal()) ?? unnamedPortal)

export const readOrganisations = cache(() => tree.readOrganisations())
export const readThemes = cache(() => tree.readThemes())
export const readListing = cache(() => tree.readListing())
export const readPersonnel = cache(() => tree.readPersonnel())
export const readPages = cache(() => tree.readPages())

/** Short names of organisations by id; of one that has left the directory, the id. */
export async function readShortNames(locale: Locale): Promise<(id: string) => string> {
  const names = new Map((await readOrganisations()).map(({ id, shortName }) => [id, shortName[locale]]))
  return (id) => names.get(id) ?? id
}
