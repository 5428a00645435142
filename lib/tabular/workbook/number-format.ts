/** What a number's format makes of it in the table; everything else (thousands, currency, colours) is decoration. */
export type NumberKind =
  | { readonly kind: 'number' }
  /** `decimals` digits are shown after the point. */
  | { readonly kind: 'percent'; readonly decimals: number }
  /** A code of fixed length, such as 000000 or 000-0000: zeros are places for digits, the rest stands as it is. */
  | { readonly kind: 'code'; readonly pattern: string }
  | { readonly kind: 'date'; readonly shows: DateParts }
  /** Hours that go on past 24: [h]:mm. */
  | { readonly kind: 'duration'; readonly seconds: boolean }

/** Which parts of a date a format shows. */
export interface DateParts {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly time: boolean
  readonly seconds: boolean
}

/** Formats by number that workbooks do not write out (ECMA-376 18.8.30), those of Chinese Excel among them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** Reads a format by its number, or by its code where the workbook defines it. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  return kindOfCode(code ?? BUILT_IN[id] ?? 'General')
}

function kindOfCode(code: string): NumberKind {
  const section = firstSection(code)
  const bare = withoutLiterals(section)
  if (/^General$/i.test(bare.trim()) || bare.includes('@')) return { kind: 'number' }
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return { kind: 'duration', seconds: /s/i.test(bare) }
  const symbols = bare.replace(/\[[^\]]*\]/g, '')
  if (/[ymdhs]|e(?![+-])/i.test(symbols)) return { kind: 'date', shows: dateParts(symbols) }
  if (symbols.includes('%'))
    return { kind: 'percent', decimals: /\.([0#?]+)/.exec(symbols)?.[1]?.length ?? 0 }
  if (/^[-0 ()]*$/.test(symbols) && /0[- ()]*0/.test(symbols))
    return { kind: 'code', pattern: literal(section) }
  return { kind: 'number' }
}

/** The part for positive numbers. */
function firstSection(code: string): string {
  return /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])*/.exec(code)?.[0] ?? code
}

/** Without quoted text, escaped characters, and the space and fill signs with the character each applies to. */
function withoutLiterals(section: string): string {
  return section.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/AM\/PM|A\/P|上午\/下午/gi, '')
}

/** The code with its quotes and escapes taken off; zeros of quoted text are marked so as not to count as places. */
function literal(section: string): string {
  return section
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/"([^"]*)"|\\(.)/g, (_, quoted, escaped) => (quoted ?? escaped).replaceAll('0', '\u0000'))
}

/** `m` is minutes after an hour and before seconds, months elsewhere (ECMA-376 18.8.31). */
function dateParts(symbols: string): DateParts {
  const tokens = symbols.toLowerCase().match(/y+|m+|d+|h+|s+|e/g) ?? []
  const month = tokens.some(
    (token, i) => token.startsWith('m') && !tokens[i - 1]?.startsWith('h') && !tokens[i + 1]?.startsWith('s'),
  )
  const has = (letter: string) => tokens.some((token) => token.startsWith(letter))
  const seconds = has('s')
  return { year: has('y') || has('e'), month, day: has('d'), time: has('h') || seconds, seconds }
}
