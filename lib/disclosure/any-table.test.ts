import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { readXlsx, writeXlsx } from 'hucre'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NotAllowedError } from '#lib/accounts/can.ts'
import { listAudit } from '#lib/audit/list-audit.ts'
import type { InformationItem } from '#lib/catalogue/entry.ts'
import type { Plan } from '#lib/desensitize/plan.ts'
import { annotationText } from '#lib/i18n/annotation-text.ts'
import { annotateUpload } from './annotate-upload.ts'
import { buildResult } from './build-result.ts'
import { checkUpload } from './check-upload.ts'
import { type Desk, openDesk } from './desk-fixture.ts'
import { submissionDigest } from './digest.ts'
import { addHierarchy, removeHierarchy } from './hierarchies.ts'
import { measurePlanRisk, proposeGeneralisation } from './measure-plan.ts'
import { previewReading } from './preview-reading.ts'
import { confirmReading, setReading } from './reading.ts'
import { recordConfidentialityReview, savePlan } from './save-plan.ts'
import { stateFaults } from './state-faults.ts'
import { submit } from './submit.ts'

const item = (name: string, more: Partial<InformationItem> = {}): InformationItem => ({
  name,
  label: { zh: name, en: name },
  type: 'C',
  ...more,
})
const reason = { zh: '历史数据在登记时没有采集这一项', en: 'It was not collected when these were registered' }
const review = { reviewedBy: '保密审查岗', conclusion: 'no-secret', reviewedOn: '2026-11-21' } as const

let desk: Desk
afterEach(() => desk.close())

describe('a workbook of two sheets', () => {
  beforeEach(async () => {
    desk = await openDesk([item('编号'), item('事项')])
  })

  const workbook = async () =>
    Buffer.from(
      await writeXlsx({
        sheets: [
          { name: '说明', rows: [['本表由窗口登记']] },
          {
            name: '登记',
            rows: [
              ['编号', '事项'],
              ['001', '居住证'],
              ['002', '换证'],
            ],
          },
        ],
      }),
    )

  it('is read from the sheet that a person chose, after a look at its rows', async () => {
    const id = await desk.checked('登记.xlsx', await workbook())
    const { inspection } = await desk.read(id)
    expect(inspection?.choices.sheets.map(({ name }) => name)).toEqual(['说明', '登记'])
    const view = await previewReading(desk.context, desk.administrator, id, { sheet: '登记' })
    expect('preview' in view && view.preview.rows.map(({ part, cells }) => [part, cells[0]])).toEqual([
      ['header', '编号'],
      ['record', '001'],
      ['record', '002'],
    ])
    await setReading(desk.context, desk.administrator, id, { sheet: '登记' })
    expect(await desk.read(id)).toMatchObject({ state: 'checking', inspection: null, plan: null })
    await checkUpload(desk.context, desk.administrator, id)
    expect(await desk.read(id)).toMatchObject({
      state: 'draft',
      given_dialect: { sheet: '登记' },
      inspection: { dialect: { format: 'xlsx', sheet: '登记' }, rows: 2 },
    })
  })

  it('shows its cells to nobody but the one who uploaded it, and lets nobody else change the reading', async () => {
    const id = await desk.checked('登记.xlsx', await workbook())
    for (const other of [desk.colleague, desk.stranger, desk.reviewer]) {
      await expect(previewReading(desk.context, other, id, {})).rejects.toThrow(NotAllowedError)
      await expect(setReading(desk.context, other, id, {})).rejects.toThrow(NotAllowedError)
      await expect(confirmReading(desk.context, other, id)).rejects.toThrow(NotAllowedError)
    }
    expect(JSON.stringify(await listAudit(desk.context.db, {}))).not.toContain('窗口')
  })
})

describe('a table that disagrees with its data dictionary', () => {
  beforeEach(async () => {
    desk = await openDesk([
      item('编号', { constraints: { required: true } }),
      item('事项', { constraints: { enum: ['居住证', '换证'] } }),
    ])
  })

  const file = iconv.encode('编号,事项\r\n001,居住证\r\n,换证\r\n003,金丝雀证\r\n', 'gbk')

  async function ready(): Promise<string> {
    const id = await desk.checked('登记.csv', file)
    expect(await buildResult(desk.context, desk.administrator, id)).toBeNull()
    await recordConfidentialityReview(desk.context, desk.administrator, id, review)
    return id
  }

  it('is handed in only with its faults stated, by a reason that the reviewer’s digest covers', async () => {
    const id = await ready()
    expect((await desk.read(id)).validation).toMatchObject({ faultCount: 2, faultyRows: 2 })
    await expect(submit(desk.context, desk.administrator, id)).rejects.toMatchObject({
      code: 'faults-unstated',
      params: { faults: 2 },
    })
    await expect(
      stateFaults(desk.context, desk.administrator, id, { ...reason, en: 'short' }),
    ).rejects.toMatchObject({ code: 'reason-too-short' })
    const before = await submissionDigest(desk.context.db, id, 'dataset')
    await stateFaults(desk.context, desk.administrator, id, reason)
    expect(await submissionDigest(desk.context.db, id, 'dataset')).not.toBe(before)
    await submit(desk.context, desk.administrator, id)
    expect(await desk.read(id)).toMatchObject({ state: 'submitted', stated_faults: { count: 2, reason } })
  })

  it('comes as a workbook with its faults beside each row, to the one who uploaded it, and leaves nothing', async () => {
    const id = await desk.checked('登记.csv', file)
    const made = await annotateUpload(desk.context, desk.administrator, id, annotationText('zh'))
    const { sheets } = await readXlsx(await readFile(made.path))
    expect(JSON.stringify(sheets)).toContain('金丝雀证')
    expect(JSON.stringify(sheets)).toContain('必填')
    await made.remove()
    expect(existsSync(made.path)).toBe(false)
    expect((await readdir(desk.context.temporaryDirectory)).filter((name) => name !== 'blobs')).toEqual([])
    for (const other of [desk.colleague, desk.stranger, desk.reviewer]) {
      await expect(annotateUpload(desk.context, other, id, {})).rejects.toThrow(NotAllowedError)
      await expect(stateFaults(desk.context, other, id, reason)).rejects.toThrow(NotAllowedError)
    }
  })

  it('has its faults stated anew when it is read anew', async () => {
    const id = await desk.checked('登记.csv', file)
    await stateFaults(desk.context, desk.administrator, id, reason)
    await setReading(desk.context, desk.administrator, id, { encoding: 'gb18030' })
    await checkUpload(desk.context, desk.administrator, id)
    expect(await desk.read(id)).toMatchObject({ stated_faults: null, validation: { faultCount: 2 } })
  })
})

describe('the plan of a table about persons', () => {
  const rows = Array.from({ length: 60 }, (_, number) => [
    `${'陈李黄张梁'[number % 5]}${'建霞红燕涛'[number % 5]}`,
    number % 2 ? '男' : '女',
    `19${70 + (number % 20)}-0${1 + (number % 9)}-1${number % 10}`,
    ['教师', '医生', '工人'][number % 3]!,
  ])
  const file = Buffer.from(
    `${['姓名', '性别', '出生日期', '职业'].join(',')}\n${rows.map((row) => row.join(',')).join('\n')}\n`,
  )
  let id: string
  let plan: Plan

  beforeEach(async () => {
    desk = await openDesk(['姓名', '性别', '出生日期', '职业'].map((name) => item(name)))
    id = await desk.checked('名单.csv', file)
    const proposed = (await desk.read(id)).plan!
    plan = {
      ...proposed,
      risk: { quasiIdentifiers: ['性别', '出生日期'], sensitive: ['职业'], suppressRecords: false },
    }
  })

  it('is measured before and after, without being kept', async () => {
    const before = await desk.read(id)
    const risk = await measurePlanRisk(desk.context, desk.administrator, id, plan)
    expect(risk.before.records).toBe(60)
    expect(risk.before.k).toBeLessThanOrEqual(risk.after.k)
    expect(await desk.read(id)).toEqual(before)
    const nothing = { ...plan, risk: { ...plan.risk, quasiIdentifiers: [] } }
    await expect(measurePlanRisk(desk.context, desk.administrator, id, nothing)).rejects.toMatchObject({
      code: 'no-risk-columns',
    })
  })

  it('reaches the standard’s k by a proposal that is taken over', async () => {
    const proposals = await proposeGeneralisation(desk.context, desk.administrator, id, plan)
    expect(proposals.length).toBeGreaterThan(0)
    expect(proposals.length).toBeLessThanOrEqual(3)
    const [first] = proposals
    // What a proposal keeps, the department keeps on its own ground.
    const ground = '性别只用于统计分组'
    const taken: Plan = {
      ...plan,
      columns: plan.columns.map(({ column, do: planned }) => {
        const action = first!.actions[column] ?? planned
        return { column, do: action.action === 'keep' ? { action: 'keep', ground } : action }
      }),
      risk: { ...plan.risk, suppressRecords: first!.recordsSuppressed > 0 },
    }
    expect(await savePlan(desk.context, desk.administrator, id, taken)).toEqual([])
    expect(await buildResult(desk.context, desk.administrator, id)).toBeNull()
    const { risk, result } = await desk.read(id)
    const { unconditional } = desk.context.standard.risk.k
    expect(risk!.after.k).toBeGreaterThanOrEqual(unconditional)
    expect(result!.statement.risk).toMatchObject({ k: risk!.after.k, requiredK: unconditional })
    expect(result!.recordsSuppressed).toBe(first!.recordsSuppressed)
    expect(result!.files.map(({ purpose }) => purpose)).toContain('parquet')
  })

  it('generalises by the department’s own hierarchy, which is kept while it is used', async () => {
    const bytes = iconv.encode('教师,事业单位\n医生,事业单位\n工人,企业\n', 'gbk')
    await addHierarchy(desk.context, desk.administrator, id, { name: '职业大类', bytes })
    const generalisation = { to: 'hierarchy', hierarchy: '职业大类', level: 1 } as const
    const used: Plan = {
      ...plan,
      columns: plan.columns.map((column) =>
        column.column === '职业' ? { column: '职业', do: { action: 'generalise', generalisation } } : column,
      ),
    }
    await savePlan(desk.context, desk.administrator, id, used)
    await expect(removeHierarchy(desk.context, desk.administrator, id, '职业大类')).rejects.toMatchObject({
      code: 'hierarchy-in-use',
    })
    await expect(
      addHierarchy(desk.context, desk.administrator, id, { name: '坏', bytes: Buffer.from('甲,乙\n丙\n') }),
    ).rejects.toMatchObject({ code: 'hierarchy-ragged' })
  })

  it('is measured, proposed for and given hierarchies by nobody but the submitter', async () => {
    const { context } = desk
    for (const other of [desk.colleague, desk.stranger, desk.reviewer]) {
      await expect(measurePlanRisk(context, other, id, plan)).rejects.toThrow(NotAllowedError)
      await expect(proposeGeneralisation(context, other, id, plan)).rejects.toThrow(NotAllowedError)
      await expect(
        addHierarchy(context, other, id, { name: '甲', bytes: Buffer.from('a,b') }),
      ).rejects.toThrow(NotAllowedError)
      await expect(removeHierarchy(context, other, id, '甲')).rejects.toThrow(NotAllowedError)
    }
  })
})
