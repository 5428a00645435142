import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { riskReportSchema } from '#lib/desensitize/risk/risk-report.ts'
import { temporaryFile } from '#lib/tabular/testing.ts'

const run = promisify(execFile)
const TABLE = '编号,年龄,镇街,病种\n001,30,石岐街道,流感\n002,30,石岐街道,胃炎\n003,41,小榄镇,流感\n'

async function risk(file: string, ...options: string[]) {
  return run(process.execPath, ['lib/cli/main.ts', 'risk', file, ...options])
}

test('a GB18030 file is measured over the columns named, and the report is flat at the top', async () => {
  const file = await temporaryFile(iconv.encode(TABLE, 'gb18030'))
  const { stdout } = await risk(
    file,
    '--quasi',
    '年龄,镇街',
    '--sensitive',
    '病种',
    '--threshold',
    '2',
    '--json',
  )
  expect(riskReportSchema.parse(JSON.parse(stdout))).toMatchObject({
    records: 3,
    classes: 2,
    k: 1,
    uniqueRecords: 1,
    uniqueShare: 1 / 3,
    averageRisk: 2 / 3,
    highestRisk: 1,
    sensitive: [{ column: '病种', distinctL: 1 }],
  })
})

test('the report speaks both languages', async () => {
  const file = await temporaryFile(TABLE)
  expect((await risk(file, '--quasi', '年龄')).stdout).toContain('3 条记录，2 组，k = 1')
  expect((await risk(file, '--quasi', '年龄', '--lang', 'en')).stdout).toContain(
    '3 records, 2 classes, k = 1',
  )
})

test('an unknown column is refused with the columns that there are', async () => {
  const file = await temporaryFile(TABLE)
  const refused = await risk(file, '--quasi', '年纪').catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('编号, 年龄, 镇街, 病种') })
})
