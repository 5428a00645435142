import type { Random } from './random.ts'

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭'] as [
  string,
  ...string[],
]
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰志文海燕建国红梅'] as [
  string,
  ...string[],
]

/** A made-up name: surname and one or two given characters. */
export function syntheticName(random: Random): string {
  const second = random.integer(0, 2) ? random.pick(given) : ''
  return random.pick(surnames) + random.pick(given) + second
}

/**
 * A resident ID (GB 11643-1999) with a valid check character and the sequence code 000, with which numbering
 * does not begin: it passes every check of form and is meant to be nobody's.
 */
export function syntheticResidentId(birthDate: string): string {
  const body = `442000${birthDate.replaceAll('-', '')}000`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'[sum % 11]
}

/** A mobile number of the right form whose middle four digits are 0000. */
export function syntheticMobile(random: Random): string {
  return `${random.pick(['138', '139', '158', '188', '199'])}0000${random.digits(4)}`
}

/** A card number of 19 digits with a valid check digit (ISO/IEC 7812) under 620000, an issuer number made up for this. */
export function syntheticBankCard(random: Random): string {
  const body = `620000${random.digits(12)}`
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return body + String((10 - (sum % 10)) % 10)
}

/** An address on a street that does not exist, precise to the door. */
export function syntheticAddress(random: Random, towns: readonly [string, ...string[]]): string {
  const street = random.pick(['合成路', '样例街', '演示大道'])
  const door = `${random.integer(1, 6)}${String(random.integer(1, 8)).padStart(2, '0')}`
  return `广东省中山市${random.pick(towns)}${street}${random.integer(1, 188)}号${door}房`
}
