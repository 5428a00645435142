/** The articles that disclosure rests on; absent where a decree is silent and the rule is the city's own. */
export interface DisclosureArticles {
  /** The limit on disclosing what is formed or changed. */
  clock?: string
  /** The security (confidentiality) review before data enters. */
  review?: string
  /** Desensitization before disclosure. */
  desensitization?: string
}

/** Guangzhou's decree governs sharing between agencies: of disclosure it says nothing, of the review it does. */
export const disclosureArticles: Record<'zhongshan-2020' | 'guangzhou-2019', DisclosureArticles> = {
  'zhongshan-2020': { clock: 'Z27', review: 'Z17', desensitization: 'Z26' },
  'guangzhou-2019': { review: 'G20' },
}
