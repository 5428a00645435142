import iconv from 'iconv-lite'

/** Values made up for the tests, which must never be found in anything public: search for them after every step. */
export const canaries = {
  name: '欧阳金雀',
  residentId: residentId('442000196107231', '98'),
  birthDate: '1961-07-23',
  mobile: '15800007731',
  address: '金丝雀大道987号65房',
  /** Stands in an upload that nobody approved. */
  unapproved: '未批准金丝雀7731',
}

/** A GBK file as Excel saves it: service records of residents, one row of them with the canaries. */
export function residentFile(): Buffer {
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
  const towns = ['石岐街道', '东区街道', '西区街道']
  const rows = Array.from({ length: 120 }, (_, number) => {
    const day = `19${60 + (number % 30)}-0${1 + (number % 9)}-1${number % 10}`
    const sequence = String(number).padStart(2, '0')
    return [
      `HC-ZZ-${String(number + 1).padStart(6, '0')}`,
      `${'陈李黄张梁'[number % 5]}${'建霞红燕涛'[number % 5]}${'华'.repeat(number % 2)}`,
      residentId(`442000${day.replaceAll('-', '')}0`, sequence),
      day,
      `158000${String(10000 + number * 37).slice(0, 5)}`,
      `广东省中山市${towns[number % 3]}演示大道${number + 1}号${100 + number}房`,
      number % 2 ? '居住证' : '老年人优待证',
      `2026-10-${String(1 + (number % 28)).padStart(2, '0')}`,
      '办结',
    ]
  })
  rows[7] = [
    'HC-ZZ-000008',
    canaries.name,
    canaries.residentId,
    canaries.birthDate,
    canaries.mobile,
    `广东省中山市石岐街道${canaries.address}`,
    '居住证',
    '2026-10-08',
    '办结',
  ]
  return iconv.encode(`${[header, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`, 'gbk')
}

/** 18 digits with the check character of GB 11643: `body` is region, day of birth and one digit, `rest` two more. */
export function residentId(body: string, rest: string): string {
  const digits = `${body}${rest}`.slice(0, 17)
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return digits + '10X98765432'[sum % 11]
}
