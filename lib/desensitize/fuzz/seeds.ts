import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeText } from '#lib/tabular/encode.ts'
import type { Encoding } from '#lib/tabular/table-dialect.ts'
import { writeCsv } from '#lib/tabular/write-csv.ts'
import { writeXlsx } from '#lib/tabular/write-xlsx.ts'

/** A whole file that reads without a fault, from which damaged ones are made. */
export interface Seed {
  readonly name: string
  readonly bytes: Buffer
}

const HEADER = ['编号', '姓名', '联系电话', '登记日期', '金额', '备注']

/** Rows of what uploads hold; no value is anybody's. */
const ROWS = Array.from({ length: 24 }, (_, i) => [
  String(i + 1).padStart(6, '0'),
  ['张三', '李四', '王小明', '欧阳娜娜'][i % 4] as string,
  `138001380${String(i).padStart(2, '0')}`,
  `2024-03-${String((i % 28) + 1).padStart(2, '0')}`,
  String((i * 1234.5) / 10),
  ['', '含逗号, 的', '说 "好" 的', '分号; 和竖线|', '两行\n备注', ' 空格 '][i % 6] as string,
])

const ENCODINGS: readonly (readonly [Encoding, boolean])[] = [
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', true],
  ['utf-16be', true],
  ['gb18030', false],
  ['big5', false],
]

/** One file for each format, for text in each encoding and each delimiter. */
export async function makeSeeds(): Promise<Seed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mulu-seeds-'))
  try {
    const seeds: Seed[] = []
    for (const [encoding, bom] of ENCODINGS)
      for (const [delimiter, newline] of [
        [',', '\r\n'],
        ['\t', '\n'],
        [';', '\n'],
        ['|', '\r\n'],
      ] as const)
        seeds.push(await csvSeed(folder, encoding, bom, delimiter, newline))
    return [...seeds, ...framedSeeds(), await xlsxSeed(folder), ...jsonSeeds()]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function csvSeed(
  folder: string,
  encoding: Encoding,
  bom: boolean,
  delimiter: string,
  newline: '\n' | '\r\n',
): Promise<Seed> {
  const path = join(folder, `${encoding}-${bom}-${delimiter.charCodeAt(0)}.csv`)
  // Big5 has no simplified characters, so its rows are in traditional ones.
  const text = (cell: string) => (encoding === 'big5' ? traditional(cell) : cell)
  const writer = await writeCsv(
    path,
    HEADER.map((name) => ({ name: text(name), type: 'text' })),
    {
      format: 'delimited',
      encoding,
      bom,
      delimiter,
      quote: '"',
      escape: '"',
      newline,
      comment: '',
      headerRow: 1,
      headerRows: 1,
      footerRows: 0,
    },
  )
  await writer.writeRows(ROWS.map((row) => row.map(text)))
  await writer.close()
  return {
    name: `${encoding}${bom ? '-bom' : ''}-${delimiter.charCodeAt(0)}.csv`,
    bytes: await readFile(path),
  }
}

const TRADITIONAL: Readonly<Record<string, string>> = {
  编: '編',
  号: '號',
  联: '聯',
  系: '繫',
  电: '電',
  话: '話',
  登: '登',
  记: '記',
  金: '金',
  额: '額',
  备: '備',
  注: '註',
  张: '張',
  欧: '歐',
  阳: '陽',
  含: '含',
  逗: '逗',
  说: '說',
  分: '分',
  和: '和',
  竖: '豎',
  线: '線',
  两: '兩',
  行: '行',
}

function traditional(text: string): string {
  return Array.from(text, (char) => TRADITIONAL[char] ?? char).join('')
}

/** A title above the table and notes below it. */
function framedSeeds(): Seed[] {
  const lines = [HEADER, ...ROWS.map((row) => row.slice(0, 5).concat('无'))].map((row) => row.join(','))
  const text = `中山市登记情况表\n\n${lines.join('\n')}\n注：数据为示例。\n`
  return (['utf-8', 'gb18030'] as const).map((encoding) => ({
    name: `framed-${encoding}.csv`,
    bytes: Buffer.from(encodeText(text, encoding)),
  }))
}

async function xlsxSeed(folder: string): Promise<Seed> {
  const path = join(folder, 'table.xlsx')
  const writer = await writeXlsx(
    path,
    HEADER.map((name, i) => ({ name, type: i === 4 ? 'decimal' : 'text' })),
  )
  await writer.writeRows(ROWS)
  await writer.close()
  return { name: 'table.xlsx', bytes: await readFile(path) }
}

function jsonSeeds(): Seed[] {
  const objects = ROWS.map((row) =>
    Object.fromEntries(row.map((cell, i) => [HEADER[i], i === 4 ? Number(cell) : cell])),
  )
  const features = objects.map((properties, i) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: [113.38 + i / 1000, 22.52] },
  }))
  const utf8 = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
  return [
    utf8('list.json', JSON.stringify(objects)),
    utf8('indented.json', JSON.stringify(objects, null, 2)),
    utf8('answer.json', JSON.stringify({ code: 0, result: { records: objects }, message: 'ok' })),
    utf8('lines.ndjson', objects.map((object) => `${JSON.stringify(object)}\n`).join('')),
    utf8('features.geojson', JSON.stringify({ type: 'FeatureCollection', features })),
    { name: 'utf16.json', bytes: Buffer.from(`\ufeff${JSON.stringify(objects)}`, 'utf16le') },
    { name: 'gb18030.json', bytes: Buffer.from(encodeText(JSON.stringify(objects), 'gb18030')) },
  ]
}
