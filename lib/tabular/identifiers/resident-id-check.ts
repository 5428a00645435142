import { isCalendarDate } from '../read-date.ts'

/** Weights of the first 17 digits, 2^(17-i) mod 11, and the check characters by remainder: ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'
const LENGTH = 18

/** The check character of a citizen identification number, from its first 17 digits (GB 11643-1999). */
export function residentIdCheckCharacter(body: string): string | undefined {
  let sum = 0
  for (let i = 0; i < WEIGHTS.length; i += 1) {
    const digit = body.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return undefined
    sum += digit * (WEIGHTS[i] as number)
  }
  return CHECK[sum % CHECK.length]
}

/**
 * Whether a text is a citizen identification number of 18 characters: its check character is right and it holds a day of
 * the calendar since 1880. The region is not looked up: which codes were ever in force is the detector's knowledge.
 */
export function isResidentIdNumber(id: string): boolean {
  // This runs on every cell of 18 characters.
  if (id.length !== LENGTH || id.charCodeAt(0) === 48) return false
  const check = residentIdCheckCharacter(id)
  if (check === undefined || (check !== id[LENGTH - 1] && check !== id[LENGTH - 1]?.toUpperCase()))
    return false
  return isBirthday(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)))
}

function isBirthday(year: number, month: number, day: number): boolean {
  return year >= 1880 && year <= 2100 && isCalendarDate(year, month, day)
}
