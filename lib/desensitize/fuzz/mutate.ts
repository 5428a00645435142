import fc from 'fast-check'
import iconv from 'iconv-lite'

/** One way in which a file is damaged; places are shares of its length, so that they fit every file. */
export type Mutation =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'overwrite'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'truncate'; readonly at: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'move'; readonly at: number; readonly length: number; readonly to: number }
  | { readonly kind: 'recode'; readonly from: string; readonly to: string }

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const length = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 400 }))
/** Bytes that mean something to a reader are more likely than others to mislead it. */
const signs = fc.constantFrom(
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  '\0',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\ufeff',
  '\n\n',
  '<',
  'PK',
  '\u0085',
  '注：',
)
const bytes = fc.oneof(
  signs.map((text) => Buffer.from(text)),
  fc.uint8Array({ minLength: 1, maxLength: 6 }),
)
const encoding = fc.constantFrom('utf8', 'utf16le', 'utf16be', 'gb18030', 'big5', 'latin1')

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('flip' as const), at: share, bit: fc.nat(7) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: share, bytes }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('overwrite' as const), at: share, bytes }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: share, length }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('truncate' as const), at: share }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('repeat' as const),
      at: share,
      length,
      times: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), at: share, length, to: share }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('recode' as const), from: encoding, to: encoding }) },
)

/** A damaged file: which seed, and what is done to it one after another. */
export const damage = fc.record({
  seed: fc.nat(),
  mutations: fc.oneof(
    { weight: 3, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.array(mutation, { minLength: 2, maxLength: 6 }) },
  ),
})

export function mutate(file: Buffer, mutations: readonly Mutation[]): Buffer {
  return mutations.reduce(apply, file)
}

function apply(file: Buffer, mutation: Mutation): Buffer {
  if (mutation.kind === 'recode') return iconv.encode(iconv.decode(file, mutation.from), mutation.to)
  const at = Math.floor(mutation.at * file.length)
  const before = file.subarray(0, at)
  switch (mutation.kind) {
    case 'flip': {
      const flipped = Buffer.from(file)
      if (flipped.length > 0) flipped[at] = (flipped[at] as number) ^ (1 << mutation.bit)
      return flipped
    }
    case 'insert':
      return Buffer.concat([before, mutation.bytes, file.subarray(at)])
    case 'overwrite':
      return Buffer.concat([before, mutation.bytes, file.subarray(at + mutation.bytes.length)])
    case 'delete':
      return Buffer.concat([before, file.subarray(at + mutation.length)])
    case 'truncate':
      return before
    case 'repeat': {
      const slice = file.subarray(at, at + mutation.length)
      return Buffer.concat([before, ...new Array<Buffer>(mutation.times).fill(slice), file.subarray(at)])
    }
    case 'move': {
      const slice = file.subarray(at, at + mutation.length)
      const rest = Buffer.concat([before, file.subarray(at + mutation.length)])
      const to = Math.floor(mutation.to * rest.length)
      return Buffer.concat([rest.subarray(0, to), slice, rest.subarray(to)])
    }
  }
}
