import { expect, test } from 'vitest'
import { WorkbookError } from './workbook-error.ts'
import { XmlReader } from './xml-reader.ts'

/** What the reader tells of a text that comes in pieces of so many characters. */
function eventsOf(xml: string, size = xml.length): string[] {
  const events: string[] = []
  const reader = new XmlReader({
    open: (name, attributes) => events.push(`<${name} ${JSON.stringify(attributes)}>`),
    text: (text) => events.push(text),
    close: (name) => events.push(`</${name}>`),
  })
  for (let at = 0; at < xml.length; at += size) reader.push(xml.slice(at, at + size))
  reader.end()
  return events
}

test('elements come without their prefix, texts and attributes with their entities resolved, however the text is cut', () => {
  const xml =
    '<?xml version="1.0"?>\n<x:a r:id="&lt;&quot;1>"><!-- > --><b c=\'"\'/>x &amp; &#20013;&#x5c71;<![CDATA[<&amp;]]></x:a>\n'
  const expected = ['<a {"r:id":"<\\"1>"}>', '<b {"c":"\\""}>', '</b>', 'x & 中山', '<&amp;', '</a>']
  for (const size of [xml.length, 1, 3]) expect(eventsOf(xml, size)).toEqual(expected)
})

test.each([
  ['a document type', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
  ['a declaration', '<a><!ELEMENT a ANY></a>'],
  ['an entity of another name', '<a>&nbsp;</a>'],
  ['an entity named like a member of every object', '<a>&constructor;</a>'],
  ['a character that XML does not allow', '<a>&#0;</a>'],
  ['an element closed as another', '<a><b></a></b>'],
  ['an end inside an element', '<a><b></b>'],
  ['an end inside a tag', '<a'],
  ['text behind the end', '<a/>x'],
  ['no element', ' '],
  ['nothing', ''],
  ['elements too deep', '<a>'.repeat(300)],
  ['a tag too long', `<a ${Array.from({ length: 1 << 20 }, (_, i) => `a${i}=""`).join(' ')}/>`],
  ['an attribute that would break a check of the parser', '<a hasOwnProperty="" b=""/>'],
  ['a text too long', `<a>${'x'.repeat(5 << 20)}</a>`],
  ['a comment too long', `<a><!--${'x'.repeat(5 << 20)}--></a>`],
])('%s is a damaged file', (_, xml) => {
  expect(() => eventsOf(xml, 1 << 18)).toThrow(WorkbookError)
})
