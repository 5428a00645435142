import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonSyntaxError } from './json-error.ts'
import { JsonTokens } from './json-tokens.ts'

/** What is told of a text that comes in pieces of so many characters. */
function toldOf(json: string, size = json.length): string {
  const told: string[] = []
  const tokens = new JsonTokens({
    open: (kind) => told.push(kind === 'object' ? '{' : '['),
    close: (kind) => told.push(kind === 'object' ? '}' : ']'),
    key: (name) => told.push(JSON.stringify(name), ':'),
    value: (kind, text) => told.push(kind === 'text' ? JSON.stringify(text) : text),
  })
  // A decoder does not cut characters.
  const characters = Array.from(json)
  for (let at = 0; at < characters.length; at += size) tokens.push(characters.slice(at, at + size).join(''))
  tokens.end()
  return told.join(' ')
}

/** Where the reader and the engine's own `JSON.parse` break off, in characters; nothing where they read on. */
function faultOf(json: string): number | undefined {
  try {
    toldOf(json)
    return undefined
  } catch (cause) {
    if (!(cause instanceof JsonSyntaxError)) throw cause
    return Buffer.from(json).subarray(0, cause.offset).toString().length
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('digits, keys that come twice and their order are told as they stand', () => {
  const json = '{"2":440106199001011234,"1":-1.10e+05,"__proto__":[true,false,null,{}],"2":0.0}'
  expect(toldOf(json)).toBe(
    '{ "2" : 440106199001011234 "1" : -1.10e+05 "__proto__" : [ true false null { } ] "2" : 0.0 }',
  )
})

test('no character of a text is lost, not even one that is a byte order mark elsewhere', () => {
  for (const text of ['\ufeffa', 'a\ufeff', '中\ufeff山', '\ufeff', `${'a'.repeat(70_000)}\ufeff`]) {
    expect(toldOf(`[${JSON.stringify(text)}]`)).toBe(`[ ${JSON.stringify(text)} ]`)
    expect(toldOf('["\\ufeff"]')).toBe('[ "\ufeff" ]')
  }
})

/** The same of a value that `JSON.parse` made. */
function notation(value: unknown): string {
  if (Array.isArray(value)) return ['[', ...value.map(notation), ']'].join(' ')
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)} : ${notation(one)}`)
  return ['{', ...fields, '}'].join(' ')
}

test('any text is told as the engine reads it, wherever it is cut', () => {
  fc.assert(
    fc.property(
      fc.json({ stringUnit: 'binary' }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(0, 1),
      (json, size, indent) => {
        const value = JSON.parse(json)
        expect(toldOf(JSON.stringify(value, null, indent), size)).toBe(notation(value))
      },
    ),
    { numRuns: 300 },
  )
})

test('text with a character too many or too few is JSON or not as the engine says, and the fault lies within or behind the place', () => {
  const whole = '[{"a":"中\\n","b":[1.5,-2e3,true]},\n {"甲":null}]'
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.constantFrom('', '"', ',', ':', '{', '}', '[', ']', '\\', '0', '.', 'e', '-', ' ', '\n', 'x', '山'),
      fc.nat(2),
      (at, added, removed) => {
        const text = whole.slice(0, at) + added + whole.slice(at + removed)
        const fault = faultOf(text)
        expect(fault === undefined).toBe(isJson(text))
        // What stands before the change is JSON so far: only a token that begins before it may be at fault.
        if (fault !== undefined) expect(fault).toBeGreaterThanOrEqual(Math.max(0, at - 12))
      },
    ),
    { numRuns: 2000 },
  )
})

test('lists too deep and a text that breaks off are faults', () => {
  for (const json of ['['.repeat(300) + ']'.repeat(300), '', ' ', '[1', '{"a"', '"a', 'tru', '[1]]', '1 2'])
    expect(faultOf(json)).toBeGreaterThanOrEqual(0)
})
