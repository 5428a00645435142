/**
 * Prefectures by province as they were ever in force since resident numbers are given (GB/T 2260, 1980 to today):
 * digits three and four, as ranges. 21 and up are the former 地区, 自治州 and 盟; 90 is administered by the province.
 */
const PREFECTURES: Record<string, string> = {
  11: '01-02',
  12: '01-02',
  13: '01-11 21-33 90',
  14: '01-11 21-27',
  15: '01-09 21-30',
  21: '01-14 21-24 90',
  22: '01-08 21-25 90',
  23: '01-12 21-27 90',
  31: '01-02',
  32: '01-13 19-30 90',
  33: '01-11 21-29 90',
  34: '01-18 21-29 90',
  35: '01-09 21-29 90',
  36: '01-11 21-29 90',
  37: '01-17 19-29 90',
  41: '01-18 21-30 90',
  42: '01-13 21-30 90',
  43: '01-14 21-33 90',
  44: '01-20 21-29 51-53 90',
  45: '01-14 21-30 90',
  46: '00-04 90',
  50: '01-03 21-24',
  51: '01-20 21-37 90',
  52: '01-06 21-30 90',
  53: '01-09 21-35 90',
  54: '01-06 21-27',
  61: '01-11 21-29 90',
  62: '01-12 21-31 90',
  63: '01-02 21-28',
  64: '01-05 21-23',
  65: '01-05 21-32 40-43 90',
  71: '00-99',
  81: '00-99',
  82: '00-99',
  83: '00-99',
}

const CODES: ReadonlySet<string> = new Set(
  Object.entries(PREFECTURES).flatMap(([province, ranges]) =>
    ranges.split(' ').flatMap((range) => expand(range).map((prefecture) => province + prefecture)),
  ),
)

function expand(range: string): string[] {
  const [from = '', to = from] = range.split('-')
  const codes: string[] = []
  for (let code = Number(from); code <= Number(to); code += 1) codes.push(String(code).padStart(2, '0'))
  return codes
}

/**
 * Whether the first six digits of a resident number may be a county. The province and the prefecture are looked up; the
 * county is not, since thousands of codes were in force at one time or another and a number keeps its first one.
 */
export function isRegionCode(code: string): boolean {
  return CODES.has(code.slice(0, 4))
}
