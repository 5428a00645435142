import type { Entry } from '#lib/catalogue/entry.ts'
import { entryArticles, type RuleProfile } from '#lib/catalogue/entry-articles.ts'
import type { EntryFault, EntryFaultCode } from '#lib/catalogue/entry-fault.ts'
import { parseResourceCode } from '#lib/catalogue/resource-code.ts'

/**
 * A text that can be the ground of non-sharing names a law, an administrative regulation or a central policy
 * (Z20, G10): a title in 《》, or the name of such a kind of document.
 */
const namesLaw = /《[^》]+》|法|条例|国务院|中共中央|党中央/

/** What Z10, Z20 and what G9, G10, G11 ask of the sharing of an entry. */
export function checkSharing(entry: Entry, profile: RuleProfile): EntryFault[] {
  return [
    ...checkSharingGround(entry, profile),
    ...checkScopeAndPurpose(entry, profile),
    ...checkBasicDatabase(entry, profile),
  ]
}

function checkSharingGround({ sharing }: Entry, profile: RuleProfile): EntryFault[] {
  const { sharingGround, sharingType } = entryArticles[profile]
  const fault = (code: EntryFaultCode, path: string, article = sharingGround): EntryFault => ({
    code,
    path,
    params: {},
    article,
  })
  if (sharing.type === 'unconditional')
    return sharing.conditions
      ? [fault('unconditional-sharing-with-conditions', 'sharing.conditions', sharingType)]
      : []
  if (sharing.type === 'conditional')
    return [
      ...(sharing.basis ? [] : [fault('sharing-basis-missing', 'sharing.basis')]),
      ...(sharing.conditions ? [] : [fault('sharing-conditions-missing', 'sharing.conditions')]),
    ]
  if (!sharing.basis) return [fault('non-sharing-law-missing', 'sharing.basis')]
  return namesLaw.test(sharing.basis.zh) ? [] : [fault('non-sharing-law-unnamed', 'sharing.basis.zh')]
}

/** G11's sharing directory holds what is shared; an entry that is not shared is not in it. */
function checkScopeAndPurpose({ sharing }: Entry, profile: RuleProfile): EntryFault[] {
  const article = entryArticles[profile].scopeAndPurpose
  if (!article || sharing.type === 'non-sharing') return []
  return [
    ...(sharing.scope
      ? []
      : [{ code: 'sharing-scope-missing' as const, path: 'sharing.scope', params: {}, article }]),
    ...(sharing.purpose
      ? []
      : [{ code: 'sharing-purpose-missing' as const, path: 'sharing.purpose', params: {}, article }]),
  ]
}

/** The code's class 1 says the same as `basicDatabase`, so that neither is a way around Z20 and G10. */
function checkBasicDatabase(entry: Entry, profile: RuleProfile): EntryFault[] {
  const faults: EntryFault[] = []
  if (entry.basicDatabase && entry.sharing.type !== 'unconditional')
    faults.push({
      code: 'basic-database-not-unconditional',
      path: 'sharing.type',
      params: {},
      article: entryArticles[profile].basicDatabases,
    })
  if ((parseResourceCode(entry.code)?.class === 'basic') !== (entry.basicDatabase !== undefined))
    faults.push({ code: 'code-class-contradicts-database', path: 'code', params: {} })
  return faults
}
