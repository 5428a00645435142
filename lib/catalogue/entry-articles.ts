/** The rule profiles of content/rules: Zhongshan Decree No. 16 and Guangzhou Decree No. 165. */
export const ruleProfiles = ['zhongshan-2020', 'guangzhou-2019'] as const
export type RuleProfile = (typeof ruleProfiles)[number]

/**
 * What a decree says of a catalogue entry. `elements` are those it names (a missing one cites the article);
 * an element that it does not name is demanded by the compilation guide or the portal and cites nothing.
 */
interface EntryArticles {
  elements: Record<string, string>
  sharingType: string
  sharingGround: string
  basicDatabases: string
  /** Set where the decree asks for sample data (样例数据). */
  sample?: string
  /** Set where the decree asks for the scope and the specific purpose of what is shared. */
  scopeAndPurpose?: string
}

export const entryArticles: Record<RuleProfile, EntryArticles> = {
  'zhongshan-2020': {
    // Z9: classification, form, format, attribute, type of sharing, method of sharing, use requirements,
    // sample data, responsible subject. Z33: the departments grade their data.
    elements: {
      code: 'Z9',
      themes: 'Z9',
      form: 'Z9',
      format: 'Z9',
      sharingMethod: 'Z9',
      useRequirements: 'Z9',
      sample: 'Z9',
      responsible: 'Z9',
      responsiblePost: 'Z9',
      grade: 'Z33',
    },
    sharingType: 'Z10',
    sharingGround: 'Z20',
    basicDatabases: 'Z20',
    sample: 'Z9',
  },
  'guangzhou-2019': {
    // G11: sharing content, type, conditions, method and scope, update frequency and the specific purpose,
    // and the departments that collect, verify and provide.
    elements: {
      items: 'G11',
      sharingMethod: 'G11',
      sharingScope: 'G11',
      sharingPurpose: 'G11',
      updateFrequency: 'G11',
      provider: 'G11',
      collectedBy: 'G11',
      verifiedBy: 'G11',
    },
    sharingType: 'G9',
    sharingGround: 'G10',
    basicDatabases: 'G10',
    scopeAndPurpose: 'G11',
  },
}
