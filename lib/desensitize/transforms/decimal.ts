/** A decimal number exactly: `units` / 10^`scale`. Binary fractions would move 0.3 / 0.1 and 2.675 to the wrong side. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

const PLAIN = /^([-+]?)(\d{1,40})(?:\.(\d{1,40}))?$/
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const SCIENTIFIC = /^(\d+)(?:\.(\d+))?e([-+]\d+)$/

/** Reads `1,234.50` or `-3`; undefined where it is no number in plain decimal form. */
export function readDecimal(value: string): Decimal | undefined {
  const text = value.trim()
  const plain = PLAIN.exec(GROUPED.test(text) ? text.replaceAll(',', '') : text)
  if (!plain) return undefined
  const [, sign, whole = '', fraction = ''] = plain
  const units = BigInt(whole + fraction)
  return { units: sign === '-' ? -units : units, scale: fraction.length }
}

/** A positive parameter of a plan, as it is written: 0.1 is a tenth. */
export function decimalOf(parameter: number): Decimal {
  const text = String(parameter)
  const scientific = SCIENTIFIC.exec(text)
  if (!scientific) {
    const decimal = readDecimal(text)
    if (!decimal) throw new Error('a parameter of a transform is no finite number')
    return decimal
  }
  const [, whole = '', fraction = '', exponent = '0'] = scientific
  const scale = fraction.length - Number(exponent)
  const units = BigInt(whole + fraction)
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 }
}

/** Both in units of the finer scale. */
export function alignScales(a: Decimal, b: Decimal): { a: bigint; b: bigint; scale: number } {
  const scale = Math.max(a.scale, b.scale)
  return {
    a: a.units * 10n ** BigInt(scale - a.scale),
    b: b.units * 10n ** BigInt(scale - b.scale),
    scale,
  }
}

/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const aligned = alignScales(a, b)
  if (aligned.a === aligned.b) return 0
  return aligned.a < aligned.b ? -1 : 1
}

/** Quotient rounded towards minus infinity, for a positive divisor. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient
}

/** Writes it with all its decimal places; there is no `-0`. */
export function writeDecimal({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const point = digits.length - scale
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  return units < 0n ? `-${text}` : text
}
