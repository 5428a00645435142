import { parseArgs } from 'node:util'
import { calendarTable } from './sample-data/calendar.ts'
import { divisionTables } from './sample-data/divisions.ts'
import { limitTable } from './sample-data/limits.ts'
import { syntheticTables } from './sample-data/synthetic-tables.ts'
import { writeSampleTable } from './sample-data/table.ts'

const usage = `Rewrites the generated tables of content/datasets; the same input gives the same bytes.

  node lib/cli/generate-sample-data.ts [--content FOLDER]

The other tables there are facts typed or copied once, with their source in entry.yaml.`

const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, help: { type: 'boolean', default: false } },
})

if (values.help) {
  console.log(usage)
} else {
  const tables = [
    await calendarTable(values.content),
    await limitTable(values.content),
    ...(await divisionTables()),
    ...syntheticTables(),
  ]
  for (const table of tables) {
    const path = await writeSampleTable(`${values.content}/datasets`, table)
    console.log(`${path}: ${table.rows.length - 1} rows`)
  }
}
