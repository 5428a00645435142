import { unstable_rethrow } from 'next/navigation'
import type { By } from '#lib/disclosure/context.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { describeError, describeMalformed, describeSignedOut, type FaultText } from '#lib/i18n/problems.ts'
import { type RunningPortal, runningPortal } from '#lib/server/running-portal.ts'
import { currentBy } from '#lib/server/session.ts'

export type ActionFailure = { ok: false; message: string; faults?: FaultText[] }
/** What a server action answers its form. */
export type ActionResult<T = void> = { ok: true; value: T } | ActionFailure
/** What `useActionState` holds: nothing before the first answer. */
export type ActionState<T = void> = ActionResult<T> | null

/**
 * Runs one step of a signed-in person. What the domains refuse comes back in the reader's words; what nobody foresaw
 * is logged under a reference number, which is all that the reader is told of it.
 *
 * @param name what is tried, for the log: `review.approve`.
 */
export async function runAction<T>(
  locale: Locale,
  name: string,
  work: (by: By, portal: RunningPortal) => Promise<T>,
): Promise<ActionResult<T>> {
  try {
    const by = await currentBy()
    if (!by) return { ok: false, message: describeSignedOut(locale) }
    return { ok: true, value: await work(by, await runningPortal()) }
  } catch (error) {
    // `redirect()` and `notFound()` are thrown too, and are no failures.
    unstable_rethrow(error)
    const { reference, ...told } = describeError(locale, error)
    if (reference) {
      const { log } = await runningPortal()
      log.error({ err: error, reference, action: name }, 'action failed')
    }
    return { ok: false, ...told }
  }
}

/** The reader's language, which every form of the back office carries as `locale`. */
export function localeOfForm(form: FormData): Locale {
  const locale = form.get('locale')
  return isLocale(locale) ? locale : 'zh'
}

/** The answer to a form that has not the right shape; `faults` name the controls. */
export function malformed(locale: Locale, faults?: FaultText[]): ActionFailure {
  return { ok: false, message: describeMalformed(locale), faults }
}
