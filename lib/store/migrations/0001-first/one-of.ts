import { type RawBuilder, sql } from 'kysely'

/** The condition of a check constraint that allows a column just these values. */
export function oneOf(column: string, values: string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`
}
