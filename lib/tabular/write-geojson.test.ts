import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeGeojson } from './write-geojson.ts'

const columns = ['名称', 'geometry', '面积'].map((name) => ({ name, type: 'text' as const }))

async function written(batches: string[][][]): Promise<unknown> {
  const path = join(await mkdtemp(join(tmpdir(), 'geojson-')), 'data.geojson')
  const writer = await writeGeojson(path, columns, 'geometry')
  for (const rows of batches) await writer.writeRows(rows)
  await writer.close()
  return JSON.parse(await readFile(path, 'utf8'))
}

test('every row is a feature with its geometry, its other cells are properties', async () => {
  const point = { type: 'Point', coordinates: [113.38, 22.52] }
  expect(await written([[['石岐', JSON.stringify(point), '22.7']], [['"东区"', '', '71']]])).toEqual({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { 名称: '石岐', 面积: '22.7' }, geometry: point },
      { type: 'Feature', properties: { 名称: '"东区"', 面积: '71' }, geometry: null },
    ],
  })
})

test('a table without rows is a collection without features', async () => {
  expect(await written([])).toEqual({ type: 'FeatureCollection', features: [] })
})
