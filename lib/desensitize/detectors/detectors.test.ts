import fc from 'fast-check'
import { expect, test } from 'vitest'
import { address } from './address.ts'
import { bankCard } from './bank-card.ts'
import { birthDate } from './birth-date.ts'
import { type Detector, maskMiddle } from './detector.ts'
import { email } from './email.ts'
import { landline } from './landline.ts'
import { mobile } from './mobile.ts'
import { personName } from './person-name.ts'
import { detectors } from './registry.ts'
import { residentId, upgradeResidentId } from './resident-id.ts'

const accepts = (detector: Detector, value: string) =>
  Boolean(detector.matchValue?.(value) || detector.matchAnnounced?.(value))
const inside = (detector: Detector, text: string) =>
  detector.inText?.find(text).map(({ start, end }) => text.slice(start, end))

test.each([
  [residentId, '44011320141005001x'],
  [residentId, '440113201410050 01X'],
  [residentId, '431389760616601'],
  [mobile, '13812345678'],
  [mobile, '+86 138-1234-5678'],
  [landline, '0760-88123456'],
  [landline, '(010)62345678'],
  [email, 'a.b@mail.example.cn'],
  [bankCard, '6222020000000000000'],
  [bankCard, '4012888888881881'],
  [personName, '欧阳修文'],
  [personName, '张三'],
  [personName, '阿不都热依木·买买提'],
  [address, '广东省中山市东区中山三路12号'],
  [address, '沙溪镇新城花园3栋502房'],
  [birthDate, '1988年3月5日'],
])('$id: %s accepts %s', (detector, value) => {
  expect(accepts(detector, value)).toBe(true)
})

test.each([
  [residentId, '440113201413050010', 'no such month'],
  [residentId, '440113201410050019', 'check character'],
  [residentId, '990426199112010074', 'no such region'],
  [residentId, '91110000600037341L', 'a unified social credit code'],
  [mobile, '12812345678', 'no such range'],
  [mobile, '138123456', 'too short'],
  [landline, '1234-5678', 'no area code'],
  [email, '微信@某某', 'no domain'],
  [bankCard, '4012888888881882', 'check digit'],
  [bankCard, '1748503543012', 'passes the check sum and is no card'],
  [bankCard, '6222222222222222', 'one digit repeated'],
  [personName, '中山市某某有限公司', 'a company'],
  [personName, '张家村', 'a village'],
  [personName, '合计', 'a total'],
  [address, '中山市', 'a city'],
  [address, '东区街道', 'a subdistrict'],
  [birthDate, '2023-02-30', 'no such day'],
])('$0.id refuses %s: %s', (detector, value) => {
  expect(accepts(detector as Detector, value as string)).toBe(false)
})

test('a phone, an identity number and a card are found inside Chinese text', () => {
  expect(inside(mobile, '我的手机是13812345678')).toEqual(['13812345678'])
  expect(inside(mobile, '订单号 2024138123456789')).toEqual([])
  expect(inside(residentId, '身份证44011320141005001X，已核验')).toEqual(['44011320141005001X'])
  expect(inside(landline, '请致电0760-88123456联系')).toEqual(['0760-88123456'])
  expect(inside(email, '邮箱 a@b.cn 有效')).toEqual(['a@b.cn'])
})

test('an identity number of 15 digits has one form of 18', () => {
  expect(upgradeResidentId('431389760616601')).toBe('431389197606166012')
})

test.each([
  [personName, '企业名称'],
  [personName, '联系人电话'],
  [mobile, '投诉电话'],
  [birthDate, '出生人口'],
  [address, 'IP地址'],
  [residentId, '统一社会信用代码（证件号码）'],
])('$id is not announced by %s', (detector, header) => {
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
