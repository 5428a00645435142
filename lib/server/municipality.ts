import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { localizedSchema, organisationSchema, themeSchema } from '#lib/catalogue/entry.ts'
import { type Standard, standardSchema } from '#lib/desensitize/standard.ts'
import { neededPromises } from '#lib/opinions/answer-due.ts'
import { type Page, personnelSchema, portalSchema } from '#lib/published/format.ts'
import type { WorkingDayCalendar } from '#lib/rules/calendar.ts'
import { profileSchema, type RuleProfile } from '#lib/rules/profile.ts'
import { readCalendar } from '#lib/server/calendar-content.ts'

export { DatasetContentError } from '#lib/server/dataset-content.ts'

/** `portal.yaml`: what `portal.json` publishes, but for the origins, which the environment gives. */
export const portalContentSchema = portalSchema
  .omit({ formatVersion: true, origin: true, backOfficeOrigin: true })
  .extend({
    /** Standard in force: the file `standards/<id>.yaml`. */
    desensitizationStandard: z.string().min(1),
  })
export type PortalContent = z.infer<typeof portalContentSchema>

/** The municipality as its files say it; read once at start. */
export interface Municipality {
  portal: PortalContent
  organisations: z.infer<typeof organisationSchema>[]
  themes: z.infer<typeof themeSchema>[]
  personnel: z.infer<typeof personnelSchema>[]
  pages: Page[]
  profile: RuleProfile
  calendar: WorkingDayCalendar
  standard: Standard
}

/** A file of the municipality cannot be used; the message names file and field. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
}

/** Reads and validates all of `content/` but the sample datasets. @throws ContentError at the first file at fault. */
export function readMunicipality(folder: string): Municipality {
  const portal = readPortal(join(folder, 'portal.yaml'))
  return {
    portal,
    organisations: readYaml(join(folder, 'organisations.yaml'), z.array(organisationSchema)),
    themes: readYaml(join(folder, 'themes.yaml'), z.array(themeSchema)),
    personnel: readYaml(join(folder, 'personnel.yaml'), z.array(personnelSchema)),
    pages: readPages(join(folder, 'pages')),
    profile: readYaml(join(folder, 'rules', `${portal.ruleProfile}.yaml`), profileSchema),
    calendar: readCalendar(folder),
    standard: readYaml(join(folder, 'standards', `${portal.desensitizationStandard}.yaml`), standardSchema),
  }
}

/** What is promised is asked for at the start, not when the first citizen waits for a receipt. */
function readPortal(file: string): PortalContent {
  const portal = readYaml(file, portalContentSchema)
  const missing = neededPromises.filter((id) => !portal.promises.some((promise) => promise.id === id))
  if (missing.length === 0) return portal
  throw new ContentError(`${file}: promises: add ${missing.join(', ')}, each with its working days and label`)
}

const frontMatterSchema = z.strictObject({ title: z.string(), summary: z.string(), updatedOn: z.iso.date() })

function readPages(folder: string): Page[] {
  const slugs = readdirSync(folder).flatMap((name) =>
    name.endsWith('.zh.md') ? [name.slice(0, -'.zh.md'.length)] : [],
  )
  return slugs.sort().map((slug) => {
    const zh = readProse(join(folder, `${slug}.zh.md`))
    const en = readProse(join(folder, `${slug}.en.md`))
    const both = (of: 'title' | 'summary' | 'body') => localizedSchema.parse({ zh: zh[of], en: en[of] })
    return {
      slug,
      title: both('title'),
      summary: both('summary'),
      body: both('body'),
      updatedOn: zh.updatedOn,
    }
  })
}

function readProse(file: string) {
  const text = readText(file)
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)
  if (!parts) throw new ContentError(`${file}: has no front matter between two lines of “---”`)
  return { ...validate(file, parseYaml(parts[1]!), frontMatterSchema), body: parts[2]!.trim() }
}

function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  const text = readText(file)
  try {
    return validate(file, parseYaml(text), schema)
  } catch (cause) {
    if (cause instanceof ContentError) throw cause
    throw new ContentError(`${file}: is not YAML: ${cause instanceof Error ? cause.message : 'unreadable'}`, {
      cause,
    })
  }
}

function validate<Schema extends z.ZodType>(file: string, value: unknown, schema: Schema): z.infer<Schema> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const faults = read.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`)
  throw new ContentError(`${file}: ${faults.join('; ')}`)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ContentError(`${file}: cannot be read`, { cause })
  }
}
