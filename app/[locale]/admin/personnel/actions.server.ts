'use server'
import { revalidatePath } from 'next/cache'
import { describeProblem, isProblemCode } from '#lib/i18n/problems.ts'
import { fileAndSubmit, filingFormSchema, mostPosts } from '#lib/server/admin/personnel.ts'
import { type ActionState, localeOfForm, malformed, runAction } from '#lib/server/run-action.ts'

export async function fileAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const given = filingFormSchema.safeParse(readFiling(form))
  if (!given.success) {
    const faults = given.error.issues.map(({ message, path }) => ({
      field: path.join('.'),
      message: describeProblem(locale, {
        code: isProblemCode(message) ? message : 'personnel-missing',
        params: { post: Number(path[1] ?? -1) + 1 },
      }),
    }))
    return malformed(locale, faults)
  }
  const result = await runAction(locale, 'personnel.file', (by, portal) =>
    fileAndSubmit(by, portal, given.data),
  )
  revalidatePath('/[locale]/admin/personnel', 'page')
  return result
}

/** Controls are named by their path: `posts.0.post.zh`. Rows without the name of a post are not meant. */
function readFiling(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '')
  const both = (name: string) => ({ zh: text(`${name}.zh`), en: text(`${name}.en`) })
  const rows = Array.from({ length: mostPosts }, (_, index) => `posts.${index}`)
  return {
    agency: both('agency'),
    changedOn: text('changedOn'),
    namesLawful: form.get('namesLawful') === '1',
    posts: rows
      .filter((row) => text(`${row}.post.zh`).trim() !== '' || text(`${row}.post.en`).trim() !== '')
      .map((row) => ({
        post: both(`${row}.post`),
        duty: text(`${row}.duty`),
        name: text(`${row}.name`),
        phone: text(`${row}.phone`),
        email: text(`${row}.email`).trim(),
        address: both(`${row}.address`),
        hours: both(`${row}.hours`),
        datasets: text(`${row}.datasets`),
        vacant: form.get(`${row}.vacant`) === '1',
      })),
  }
}
