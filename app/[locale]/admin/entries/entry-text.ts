import type { adminEntries } from '#lib/i18n/messages/zh/admin-entries.ts'
import type { catalogue } from '#lib/i18n/messages/zh/catalogue.ts'

/** The words of the form, handed to the island: its own, and the names of elements and code lists. */
export type EntryText = Pick<typeof adminEntries, 'form' | 'items'> & { catalogue: typeof catalogue }
