import { Random } from './random.ts'
import {
  syntheticAddress,
  syntheticBankCard,
  syntheticMobile,
  syntheticName,
  syntheticResidentId,
} from './synthetic-person.ts'
import type { SampleTable } from './table.ts'

const towns = ['石岐街道', '东区街道', '西区街道', '南区街道'] as const
const number = (prefix: string, index: number) => `${prefix}${String(index + 1).padStart(6, '0')}`
const times = <Row>(count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => row(index))

/** Synthetic records that hold every kind of personal data that the portal recognises. No real person is in them. */
export function syntheticTables(): SampleTable[] {
  return [residentServiceRecords(), subsidyApplications(), housingLeaseFilings()]
}

function residentServiceRecords(): SampleTable {
  const random = new Random(442000001)
  const items = [
    '老年人优待证',
    '居住证',
    '灵活就业登记',
    '生育登记',
    '就业困难人员认定',
    '残疾人证',
  ] as const
  const rows = times(300, (index) => {
    const birthDate = random.day(1938, 2006)
    return [
      number('HC-FW-', index),
      syntheticName(random),
      syntheticResidentId(birthDate),
      birthDate,
      syntheticMobile(random),
      syntheticAddress(random, towns),
      random.pick(items),
      random.day(2026, 2026).replace(/-(1[0-2])-/, '-09-'),
      random.pick(['办结', '办结', '办结', '补正材料']),
    ]
  })
  const header = [
    '受理编号',
    '姓名',
    '身份证号',
    '出生日期',
    '手机号码',
    '住址',
    '服务事项',
    '受理日期',
    '结果',
  ]
  return { slug: 'resident-service-records', encoding: 'utf-8', rows: [header, ...rows] }
}

function subsidyApplications(): SampleTable {
  const random = new Random(442000118)
  const rows = times(240, (index) => [
    number('HC-BT-', index),
    syntheticName(random),
    syntheticResidentId(random.day(1955, 2004)),
    syntheticMobile(random),
    syntheticBankCard(random),
    syntheticAddress(random, ['小榄镇']),
    random.pick(['创业补贴', '灵活就业社会保险补贴', '高龄津贴', '临时救助']),
    random.integer(4, 60) * 50,
    random.day(2026, 2026).replace(/-(1[0-2])-/, '-08-'),
    random.pick(['通过', '通过', '通过', '不通过']),
  ])
  const header = ['申请编号', '申请人姓名', '身份证号', '联系电话', '银行卡号', '家庭住址', '补贴项目']
  return {
    slug: 'subsidy-applications',
    encoding: 'gbk',
    rows: [[...header, '申请金额', '申请日期', '审核结果'], ...rows],
  }
}

function housingLeaseFilings(): SampleTable {
  const random = new Random(442000002)
  const rows = times(180, (index) => {
    const start = random.day(2024, 2025)
    const years = random.integer(1, 3)
    return [
      number('HC-ZL-', index),
      syntheticName(random),
      syntheticName(random),
      syntheticResidentId(random.day(1960, 2005)),
      syntheticAddress(random, towns),
      random.integer(24, 140),
      random.integer(8, 70) * 100,
      start,
      `${Number(start.slice(0, 4)) + years}${start.slice(4)}`,
    ]
  })
  const header = [
    '备案编号',
    '出租人姓名',
    '承租人姓名',
    '承租人身份证号',
    '房屋详细地址',
    '建筑面积',
    '月租金',
  ]
  return {
    slug: 'housing-lease-filings',
    encoding: 'utf-8',
    rows: [[...header, '租赁起始日期', '租赁截止日期'], ...rows],
  }
}
