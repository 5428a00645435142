import { calendarTable } from './calendar.ts'
import { divisionTables } from './divisions.ts'
import { limitTable } from './limits.ts'
import { syntheticTables } from './synthetic-tables.ts'
import type { SampleTable } from './table.ts'

/** Every table of content/datasets that is generated. `content` is the folder of the municipality. */
export async function allSampleTables(content: string): Promise<SampleTable[]> {
  return [
    await calendarTable(content),
    await limitTable(content),
    ...(await divisionTables()),
    ...syntheticTables(),
  ]
}
