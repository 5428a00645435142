import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { type Entry, entrySchema, type Organisation, type UpdateFrequency } from '#lib/catalogue/entry.ts'
import { themeOf } from '#lib/server/import-themes.ts'
import type { Municipality } from '#lib/server/municipality.ts'
import { creditCodeCheckCharacter } from '#lib/tabular/identifiers/credit-code-check.ts'

/** A line of an old catalogue as other portals export it. A line may also be a complete catalogue entry. */
const oldEntrySchema = z.object({
  title: z.string().trim().min(1),
  description: z.string().default(''),
  publisher: z.string().default(''),
  tags: z.string().default(''),
  domain: z.string().default(''),
  update_frequency: z.string().default(''),
  updated: z.string().default(''),
})
type OldEntry = z.infer<typeof oldEntrySchema>

/** A line cannot be imported; the message names file, line and field. Nothing of the file was taken. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}

export interface ImportedCatalogue {
  entries: Entry[]
  /** Publishers that the portal does not know yet. */
  organisations: Organisation[]
}

/**
 * Reads an old catalogue (JSON Lines, plain or .gz). What the old one does not say is not made up: the information
 * items, for one, are marked as to be supplied by the department.
 * @throws ImportError at the first line that cannot be read.
 */
export async function readOldCatalogue(
  file: string,
  municipality: Municipality,
  limit = Number.POSITIVE_INFINITY,
): Promise<ImportedCatalogue> {
  const entries: Entry[] = []
  const organisations = new Map<string, Organisation>()
  let number = 0
  for await (const line of linesOf(file)) {
    number += 1
    if (entries.length >= limit) break
    if (line.trim() === '') continue
    const value = parseLine(file, number, line)
    const complete = entrySchema.safeParse(value)
    if (complete.success) {
      entries.push(complete.data)
      continue
    }
    const old = oldEntrySchema.safeParse(value)
    if (!old.success) {
      const [issue] = old.error.issues
      throw new ImportError(`${file}, line ${number}: ${issue!.path.join('.')}: ${issue!.message}`)
    }
    const publisher = organisationOf(old.data.publisher, municipality)
    organisations.set(publisher.id, publisher)
    entries.push(toEntry(old.data, number, publisher, municipality))
  }
  const known = new Set(municipality.organisations.map(({ id }) => id))
  return { entries, organisations: [...organisations.values()].filter(({ id }) => !known.has(id)) }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
}

function parseLine(file: string, number: number, line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new ImportError(`${file}, line ${number}: is not JSON`, { cause })
  }
}

function toEntry(old: OldEntry, number: number, publisher: Organisation, municipality: Municipality): Entry {
  const text = old.description.trim() || old.title
  const keywords = old.tags
    .split(/[\s|,，、;；]+/)
    .filter(Boolean)
    .slice(0, 20)
  const pending = { zh: '待提供部门补充', en: 'To be supplied by the department' }
  const { contact } = municipality.portal
  return entrySchema.parse({
    slug: `import-${shortHash(`${number}\n${old.title}\n${old.publisher}`)}`,
    code: `306999/${number}`,
    title: { zh: old.title, en: old.title },
    abstract: { zh: text, en: text },
    keywords: { zh: keywords, en: keywords },
    provider: publisher.id,
    themes: [themeOf(old.domain, municipality.themes)],
    form: 'electronic-file',
    format: 'csv',
    grade: 1,
    items: [{ name: 'item', label: pending, type: 'C' }],
    sharing: { type: 'unconditional', method: 'platform-interface' },
    disclosure: { type: 'unconditional' },
    updateFrequency: frequencyOf(old.update_frequency),
    useRequirements: pending,
    sample: [],
    responsible: { post: { zh: '数据管理岗', en: 'Data administrator' }, phone: contact.phone },
    licence: municipality.portal.licences[0]!.id,
    source: { zh: '由原有目录导入', en: 'Imported from an earlier catalogue' },
    synthetic: false,
    relatedCodes: [],
  })
}

/** A publisher by its Chinese name; an unknown one becomes an organisation whose code is marked as a sample. */
function organisationOf(name: string, { organisations, portal }: Municipality): Organisation {
  const named = name.trim() || portal.publisher.zh
  const known = organisations.find(({ name: { zh, en } }) => zh === named || en === named)
  if (known) return known
  const hash = shortHash(named)
  const body = `114420${String(Number.parseInt(hash, 16) % 1e11).padStart(11, '0')}`
  return {
    id: `org-${hash}`,
    name: { zh: named, en: named },
    shortName: { zh: named, en: named },
    kind: 'department',
    creditCode: body + creditCodeCheckCharacter(body),
    creditCodeIsSample: true,
    duties: {
      zh: '由原有目录导入，职责待补充。',
      en: 'Imported from an earlier catalogue; duties to be supplied.',
    },
    address: portal.contact.address,
    phone: portal.contact.phone,
    email: portal.contact.email,
  }
}

const frequencies: [RegExp, UpdateFrequency][] = [
  [/实时|real.?time/i, 'real-time'],
  [/每日|每天|按日|日更|daily/i, 'daily'],
  [/每周|按周|weekly/i, 'weekly'],
  [/半年/, 'half-yearly'],
  [/每月|按月|monthly/i, 'monthly'],
  [/季|quarter/i, 'quarterly'],
  [/每年|按年|年度|year|annual/i, 'yearly'],
  [/一次|once/i, 'once'],
]

function frequencyOf(words: string): UpdateFrequency {
  return frequencies.find(([pattern]) => pattern.test(words))?.[1] ?? 'as-needed'
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
