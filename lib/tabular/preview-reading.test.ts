import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { detectReading } from './detect-reading.ts'
import { previewReading } from './preview-reading.ts'
import { dialectOf, temporaryFile } from './testing.ts'

const FILE = '公园名录\n"2024年\n\n名称,面积\n# 说明\n甲,1\n乙,2\n丙,3\n注：截至2024年底\n'

test('every row of a file has its part in the preview, the footer too', async () => {
  const dialect = dialectOf({ headerRow: 4, footerRows: 1, comment: '#' })
  const { rows, problems } = await previewReading(await temporaryFile(FILE), dialect, 2)
  expect(rows).toEqual([
    { row: 1, part: 'skipped', cells: ['公园名录'] },
    { row: 2, part: 'skipped', cells: ['"2024年'] },
    { row: 3, part: 'skipped', cells: [] },
    { row: 4, part: 'header', cells: ['名称', '面积'] },
    { row: 5, part: 'comment', cells: ['# 说明'] },
    { row: 6, part: 'record', cells: ['甲', '1'] },
    { row: 7, part: 'record', cells: ['乙', '2'] },
    { row: 0, part: 'footer', cells: ['注：截至2024年底'] },
  ])
  expect(problems).toEqual([])
})

test('a header of several rows is shown as it stands in the file', async () => {
  const path = await temporaryFile('地区,人口,\n,男,女\n东区,1,2\n')
  const { rows } = await previewReading(path, dialectOf({ headerRows: 2 }), 5)
  expect(rows.map(({ part, cells }) => [part, ...cells])).toEqual([
    ['header', '地区', '人口', ''],
    ['header', '', '男', '女'],
    ['record', '东区', '1', '2'],
  ])
})

test('a wrong encoding can be looked at', async () => {
  const path = await temporaryFile(iconv.encode('名称\n公园\n', 'gbk'))
  const { rows } = await previewReading(path, dialectOf({ encoding: 'utf-8' }), 5)
  expect(rows[1]?.cells[0]).toContain('\uFFFD')
})

test('a JSON file is previewed as the table that it is read as', async () => {
  const path = await temporaryFile('[{"名称":"甲","面积":"1"},{"名称":"乙","面积":"2"}]', 'a.json')
  const reading = await detectReading(path)
  if (!reading.ok) throw new Error('not read')
  const { rows } = await previewReading(path, reading.dialect, 1)
  expect(rows.map(({ part, cells }) => [part, ...cells])).toEqual([
    ['header', '名称', '面积'],
    ['record', '甲', '1'],
  ])
})
