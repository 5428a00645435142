import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identify } from '../identify.ts'
import { ColumnScan } from '../scan-column.ts'
import { type Detector, maskMiddle } from './detector.ts'
import { detectorOf, detectors } from './registry.ts'
import { upgradeResidentId } from './resident-id.ts'

const of = (id: string) => detectorOf(id) as Detector
const accepts = (detector: Detector, value: string) =>
  Boolean(detector.matchValue?.(value) || detector.matchAnnounced?.(value))
const inside = (detector: Detector, text: string) =>
  detector.inText?.find(text).map(({ start, end }) => text.slice(start, end))

/** Values that each detector accepts whole, whatever the header. */
const accepted: readonly [id: string, ...values: string[]][] = [
  [
    'resident-id',
    '44011320141005001x',
    '440113201410050 01X',
    '431389760616601',
    '４４０１１３２０１４１００５００１Ｘ',
  ],
  ['credit-code', '91110000600037341L', '91350100M000100Y43', '91350100m000100y43'],
  ['organisation-code', 'D2143569X', 'D2143569-X'],
  ['passport', 'E12345678', 'G12345678', 'EA1234567', 'PE1234567', 'D12345678'],
  ['hong-kong-macao-permit', 'H12345678', 'M1234567801', 'C12345678', 'CA1234567'],
  ['taiwan-permit', 'T12345678', 'L12345678'],
  ['residence-permit', '810000199408230021', '830000199201300022', 'CAN110085080101'],
  ['military-id', '军字第1234567号', '南字第01234567号', '士字第 1234567号'],
  [
    'mobile',
    '13812345678',
    '+86 138-1234-5678',
    '8613812345678',
    '138 1234 5678',
    '１３８１２３４５６７８',
    '19912345678',
  ],
  ['landline', '0760-88123456', '(010)62345678', '076088123456', '+86 0760-88123456', '0760-88123456转801'],
  ['email', 'a.b@mail.example.cn', 'zhang_san+1@qq.com'],
  [
    'bank-card',
    '6222020000000000000',
    '4012888888881881',
    '4012-8888-8888-1881',
    '6222 0200 0000 0000 000',
    '62660409791230133',
  ],
  [
    'licence-plate',
    '粤A12345',
    '粤A·12345',
    '粤AD12345',
    '粤A12345D',
    '京A1234学',
    '粤B1234警',
    '粤Z1234港',
    '使123456',
    '粤a12345',
  ],
  ['ipv4', '6.170.62.76', '255.1.2.3', '192.168.1.1'],
  ['ipv6', '240e:47d:1::5', '2001:0db8:0000:0000:0000:0000:0000:0001', '::1'],
  ['mac', '6b:da:59:be:8a:68', '6B-DA-59-BE-8A-68', '6bda.59be.8a68'],
  ['imei', '490154203237518', '356938035643809'],
  ['coordinates', '113.3821,22.5176', '22.517600, 113.382100', '(113.3821；22.5176)'],
  [
    'person-name',
    '欧阳修文',
    '张三',
    '阿不都热依木·买买提',
    '诸葛亮',
    '李小龙',
    '傅雷',
    '迪丽热巴·迪力木拉提',
  ],
  ['address', '广东省中山市东区中山三路12号', '沙溪镇新城花园3栋502房', '东升镇同乐村6组18号'],
  ['gender', '男', '女', 'female'],
  ['ethnicity', '汉族', '维吾尔族', '土家族'],
  ['religious-belief', '佛教', '伊斯兰教', '基督徒'],
  ['specific-identity', '低保户', '社区矫正对象', '肢体残疾'],
  ['medical-health', '糖尿病', '急性阑尾炎', '肺癌', 'A01.1', 'E11.901'],
]

/** Values that are accepted below a header that announces them, and not without it. */
const announced: readonly [id: string, header: string, ...values: string[]][] = [
  ['passport', '护照号', 'K12345678', 'MA1234567', '123456789'],
  ['taiwan-permit', '台胞证号', '12345678', '0123456789(B)'],
  ['residence-permit', '居住证编号', '440106201812345678'],
  ['military-id', '军官证号', '1234567'],
  ['driving-licence', '驾驶证档案编号', '442000123456'],
  ['driving-licence', '驾驶证号', '44011320141005001X'],
  ['social-security', '社会保障号码', 'A12345678', '44011320141005001X'],
  ['wechat', '微信号', 'zhang_san88', 'wxid_abc123def'],
  ['qq', 'QQ', '12345678'],
  ['coordinates', '经度', '113.38211'],
  ['birth-date', '出生日期', '1988年3月5日', '19880305', '1988-03'],
  ['age', '年龄', '35', '35岁', '102'],
  ['gender', '性别', '1', 'M'],
  ['ethnicity', '民族', '汉', '01'],
  ['nationality', '国籍', '中国', 'CHN', '美国籍'],
  ['person-name', '姓名', '张江', 'John Smith'],
  ['biometrics', '指纹模板', 'a1b2c3d4'.repeat(8)],
  ['biometrics', 'DNA位点', '12,14'],
  ['religious-belief', '宗教信仰', '无'],
  ['specific-identity', '残疾等级', '二级'],
  ['medical-health', '诊断', 'J06', '感冒'],
  ['financial-account', '个人账户', '11001234567890', '中国建设银行中山分行'],
  ['whereabouts', '航班号', 'CZ3101'],
  ['whereabouts', '入住酒店', '中山国际酒店'],
  ['minor', '年龄', '7', '13岁'],
  ['minor', '年级', '三年级', '幼儿园'],
]

/** Values that look like it and are none; the reason stands beside. */
const refused: readonly [id: string, value: string, reason: string][] = [
  ['resident-id', '440113201413050010', 'no such month'],
  ['resident-id', '440113201410050019', 'check character'],
  ['resident-id', '990426199112010074', 'no such region'],
  ['resident-id', '91110000600037341L', 'a unified social credit code'],
  ['resident-id', '202403051230001234', 'a serial number with a time'],
  ['resident-id', '810000199408230021', 'a residence permit'],
  ['credit-code', '91110000600037341K', 'check character'],
  ['credit-code', '44011320141005001X', 'a resident ID'],
  ['organisation-code', 'D21435690', 'check character'],
  ['passport', 'A12345678', 'no such series'],
  ['passport', 'E1234567', 'too short'],
  ['hong-kong-macao-permit', 'H1234567', 'too short'],
  ['taiwan-permit', '20240305', 'a date'],
  ['residence-permit', '810000199413230021', 'no such month'],
  ['residence-permit', '911101085923662400', 'a credit code of digits'],
  ['military-id', '粤府字第12号', 'the number of a document'],
  ['driving-licence', '442000123456', 'a code of twelve digits, without its header'],
  ['mobile', '12812345678', 'no such range'],
  ['mobile', '138123456', 'too short'],
  ['mobile', '13812345678.5', 'an amount'],
  ['mobile', '110101001001', 'a division code'],
  ['mobile', '20240305123000', 'a time'],
  ['landline', '1234-5678', 'no area code'],
  ['landline', '0110-1234567', 'no such area'],
  ['landline', '440106001001', 'a division code'],
  ['email', '微信@某某', 'no domain'],
  ['email', 'a@b', 'no top-level domain'],
  ['bank-card', '4012888888881882', 'check digit'],
  ['bank-card', '4012-8888-8888-1882', 'check digit'],
  ['bank-card', '1748503543012', 'passes the check sum and is no card'],
  ['bank-card', '6222222222222222', 'one digit repeated'],
  ['bank-card', '9787111123456', 'an ISBN'],
  ['bank-card', '6222020000000000.00', 'an amount'],
  ['licence-plate', '粤A1234', 'too short'],
  ['licence-plate', '粤港澳大湾区', 'a region'],
  ['licence-plate', '粤IO1234', 'letters that no plate has'],
  ['ipv4', '256.1.1.1', 'no such octet'],
  ['ipv4', '01.02.03.04', 'leading zeros'],
  ['ipv4', '2024.03.05', 'a date'],
  ['ipv6', '12:30:45', 'a time'],
  ['ipv6', '1:2:3:4:5:6:7:8:9', 'too many groups'],
  ['mac', 'ff:ff:ff:ff:ff:ff', 'broadcast'],
  ['mac', '00:00:00:00:00:00', 'no address'],
  ['mac', '6b:da:59:be:8a', 'five bytes'],
  ['imei', '490154203237519', 'check digit'],
  ['imei', '202403051230001', 'a serial number'],
  ['wechat', 'zhang_san88', 'any word, without its header'],
  ['qq', '12345678', 'any number, without its header'],
  ['coordinates', '113.38,22.51', 'about a kilometre wide'],
  ['coordinates', '0.1234,0.5678', 'not in China'],
  ['coordinates', '-71.1234,42.5678', 'not in China'],
  ['person-name', '中山市某某有限公司', 'a company'],
  ['person-name', '张家村', 'a village'],
  ['person-name', '黄山', 'a mountain'],
  ['person-name', '合计', 'a total'],
  ['person-name', '高新区', 'a district'],
  ['person-name', '金属', 'a material'],
  ['person-name', '水泥', 'a material'],
  ['address', '中山市', 'a city'],
  ['address', '东区街道', 'a subdistrict'],
  ['address', '中府办〔2024〕12号', 'the number of a document'],
  ['birth-date', '1988-03-05', 'any date, without its header'],
  ['age', '35', 'any number, without its header'],
  ['gender', '男科', 'a department'],
  ['ethnicity', '贵族', 'no ethnicity'],
  ['nationality', '中国', 'a country, without its header'],
  ['religious-belief', '基督教堂', 'a building'],
  ['specific-identity', '低保标准', 'a rule'],
  ['medical-health', '疾病', 'no disease in particular'],
  ['medical-health', '中山市人民医院', 'a hospital'],
  ['medical-health', 'AB-1234', 'a product'],
  ['medical-health', 'A4', 'a format of paper'],
  ['financial-account', '11001234567890', 'any number, without its header'],
  ['whereabouts', 'CZ3101', 'any code, without its header'],
  ['minor', '7', 'any number, without its header'],
]

const rows = <Row extends readonly string[]>(table: readonly Row[]) =>
  table.flatMap(([id, ...values]) => values.map((value) => [id, value] as const))

test.each(rows(accepted))('%s accepts %s', (id, value) => {
  expect(identify(value).map((found) => found.id)).toContain(id)
})

test.each(announced.flatMap(([id, header, ...values]) => values.map((value) => [id, header, value])))(
  '%s is told by the header %s from %s',
  (id, header, value) => {
    const scan = new ColumnScan(header as string)
    scan.add(value as string)
    const finding = scan.result().findings.find(({ detector }) => detector === id)
    expect(finding).toMatchObject({ matched: 1, by: ['header', 'value'] })
  },
)

test.each(refused)('%s refuses %s: %s', (id, value) => {
  expect(identify(value).map((found) => found.id)).not.toContain(id)
})

test('a phone, an identity number and a card are found inside Chinese text', () => {
  expect(inside(of('mobile'), '我的手机是13812345678')).toEqual(['13812345678'])
  expect(inside(of('mobile'), '订单号 2024138123456789')).toEqual([])
  expect(inside(of('resident-id'), '身份证44011320141005001X，已核验')).toEqual(['44011320141005001X'])
  expect(inside(of('landline'), '请致电0760-88123456联系')).toEqual(['0760-88123456'])
  expect(inside(of('email'), '邮箱 a@b.cn 有效')).toEqual(['a@b.cn'])
})

test('an identity number of 15 digits has one form of 18', () => {
  expect(upgradeResidentId('431389760616601')).toBe('431389197606166012')
})

test.each([
  ['person-name', '企业名称'],
  ['person-name', '联系人电话'],
  ['mobile', '投诉电话'],
  ['birth-date', '出生人口'],
  ['address', 'IP地址'],
  ['resident-id', '统一社会信用代码（证件号码）'],
])('%s is not announced by %s', (id, header) => {
  const detector = of(id)
  expect(detector.header.test(header) && !detector.notHeader?.test(header)).toBe(false)
})

test('no detector gives a whole value away in its example, or fails on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 60 }), (value) => {
      for (const detector of detectors) {
        detector.inText?.find(value)
        if (accepts(detector, value)) expect(detector.maskExample(value)).not.toBe(value)
      }
    }),
  )
})

test('a value that is not longer than what stays is hidden whole', () => {
  expect(maskMiddle('张', 1, 0)).toBe('*')
  expect(maskMiddle('张三', 1, 0)).toBe('张*')
})
