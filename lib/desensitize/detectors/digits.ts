/** Full-width digits as typed by Chinese input methods become ASCII; spaces and hyphens between digits go. */
export function compactDigits(value: string): string {
  return value
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s-]/g, '')
}

/** Check sum of ISO/IEC 7812-1, annex B. `digits` holds digits only. */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48
    if (i % 2 === 1) {
      digit *= 2
      if (digit > 9) digit -= 9
    }
    sum += digit
  }
  return sum % 10 === 0
}

/** Whether the last character is a digit, full-width ones included: a cheap look before the patterns. */
export function endsInDigit(value: string): boolean {
  const last = value.charCodeAt(value.length - 1)
  return (last >= 48 && last <= 57) || (last >= 0xff10 && last <= 0xff19)
}
