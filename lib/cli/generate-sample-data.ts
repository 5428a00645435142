import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { allSampleTables } from './sample-data/all-tables.ts'
import { encodeSampleTable, sampleTableFile } from './sample-data/table.ts'

const usage = `Rewrites the generated tables of content/datasets; the same input gives the same bytes.

  node lib/cli/generate-sample-data.ts [--content FOLDER]

The other tables there are facts typed or copied once, with their source in entry.yaml.`

const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, help: { type: 'boolean', default: false } },
})

if (values.help) {
  console.log(usage)
} else {
  for (const table of await allSampleTables(values.content)) {
    const path = join(values.content, 'datasets', sampleTableFile(table))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, encodeSampleTable(table))
    console.log(`${path}: ${table.rows.length - 1} rows`)
  }
}
