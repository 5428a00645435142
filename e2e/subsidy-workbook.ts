import { writeXlsx } from 'hucre'
import { residentId } from './resident-file.ts'

/** Values made up for the tests, which must never be found in anything public. */
export const subsidyCanaries = {
  name: '司徒银鹊',
  residentId: residentId('442000197203153', '21'),
  mobile: '13900007732',
  card: '6200002999999997732',
  address: '银鹊巷732号8房',
  otherSheet: '内部批注银鹊7732',
}

/** Sheet that holds the table; the first one of the workbook is a note to whoever fills it in. */
export const tableSheet = '申请明细'

const header = [
  '申请编号',
  '申请人姓名',
  '身份证号',
  '联系电话',
  '银行卡号',
  '家庭住址',
  '补贴项目',
  '申请金额',
  '申请日期',
  '审核结果',
]
const towns = ['东升镇', '小榄镇', '古镇镇', '横栏镇']
const subsidies = ['创业补贴', '灵活就业社会保险补贴', '职业技能培训补贴']

/**
 * A workbook as offices keep them: a sheet of notes, then a table under a title, its header merged over two rows, codes
 * with leading zeros as text, 96 persons.
 */
export async function subsidyWorkbook(): Promise<Buffer> {
  const rows = Array.from({ length: 96 }, (_, number) => rowOf(number))
  rows[7] = [
    'HC-BT-000008',
    subsidyCanaries.name,
    subsidyCanaries.residentId,
    subsidyCanaries.mobile,
    subsidyCanaries.card,
    `广东省中山市东升镇${subsidyCanaries.address}`,
    '创业补贴',
    '1950',
    '2026-10-08',
    '通过',
  ]
  const bytes = await writeXlsx({
    sheets: [
      { name: '填表说明', rows: [['填表说明'], ['一、由窗口填写'], [subsidyCanaries.otherSheet]] },
      {
        name: tableSheet,
        rows: [['2026年就业补贴申请明细表'], header, header.map(() => null), ...rows],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: header.length - 1 },
          ...header.map((_, column) => ({ startRow: 1, startCol: column, endRow: 2, endCol: column })),
        ],
      },
    ],
  })
  return Buffer.from(bytes)
}

function rowOf(number: number): string[] {
  const day = `19${60 + (number % 30)}0${1 + (number % 9)}1${number % 10}`
  return [
    `HC-BT-${String(number + 1).padStart(6, '0')}`,
    `${'陈李黄张梁'[number % 5]}${'建霞红燕涛'[(number >> 1) % 5]}`,
    residentId(`442000${day}0`, String(number).padStart(2, '0')),
    `139000${String(10000 + number * 37).slice(0, 5)}`,
    `620000${String(2000000000000 + number * 7919)}`,
    `广东省中山市${towns[number % 4]}样例街${number + 1}号${100 + number}房`,
    subsidies[number % 3]!,
    String(900 + (number % 12) * 100),
    `2026-0${1 + (number % 9)}-${String(10 + (number % 18))}`,
    number % 7 ? '通过' : '不予通过',
  ]
}
