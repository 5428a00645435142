import { type Detector, maskMiddle, shape } from './detector.ts'

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const FORM = /^[0-9A-Z]{8}-?[0-9X]$/

/** Organisation code (GB 11714-1997), nine characters with a check: an organisation's, recognised so that it is not masked. */
export const organisationCode: Detector = {
  id: 'organisation-code',
  category: 'organisation-code',
  personal: false,
  // One in eleven numbers of nine digits passes.
  strength: 'formed',
  header: /组织机构代码|机构代码|organi[sz]ation[ _-]?code/i,
  headerSuffices: false,
  shapes: [shape('digits', 9), shape('alphanumeric', 9), shape('spaced', 10), shape('ascii', 10)],
  matchValue: isOrganisationCode,
  maskExample: (value) => maskMiddle(value, 2, 1),
}

/** Weights 3 7 9 10 5 8 4 2, modulus 11; a check value of 10 is X, 11 is 0. Letters count from A = 10. */
export function isOrganisationCode(code: string): boolean {
  if (!FORM.test(code)) return false
  let sum = 0
  for (let i = 0; i < 8; i += 1) sum += Number.parseInt(code[i] as string, 36) * (WEIGHTS[i] ?? 0)
  const check = 11 - (sum % 11)
  return code.at(-1) === (check === 10 ? 'X' : check === 11 ? '0' : String(check))
}
