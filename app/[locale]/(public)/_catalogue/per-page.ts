/** Entries on one page of the catalogue. */
export const entriesPerPage = 20
