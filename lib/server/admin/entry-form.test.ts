import { describe, expect, test } from 'vitest'
import { entryOfForm, rowsOf, textOfRows } from '#lib/server/admin/entry-form.ts'

describe('the entry form', () => {
  test('leaves optional elements out when they are empty and keeps required ones for the check', () => {
    const entry = entryOfForm([
      ['title.zh', ' 公交站点 '],
      ['title.en', ''],
      ['spatial.zh', ''],
      ['items.4.name', '站名'],
      ['items.4.length', '20'],
      ['items.7.name', '线路'],
      ['items.7.length', 'many'],
    ])
    expect(entry.title).toEqual({ zh: '公交站点', en: '' })
    expect(entry).not.toHaveProperty('spatial')
    expect(entry.items).toMatchObject([
      { name: '站名', length: 20 },
      { name: '线路', length: 'many' },
    ])
  })

  test('reads the constraints that were set, and no others', () => {
    const { items, keys } = entryOfForm([
      ['items.0.name', '年份'],
      ['items.0.constraints.flags', 'required'],
      ['items.0.constraints.flags', 'unique'],
      ['items.0.constraints.enum', ' 2023 \r\n\r\n2024'],
      ['items.0.constraints.minimum', '2000'],
      ['items.0.constraints.minLength', ''],
      ['items.1.name', '区划'],
      ['items.1.constraints.pattern', ''],
      ['keys', '年份 + 区划\r\n年份'],
    ])
    expect(items).toMatchObject([
      {
        name: '年份',
        constraints: { required: true, unique: true, enum: ['2023', '2024'], minimum: '2000' },
      },
      { name: '区划' },
    ])
    expect(JSON.stringify(items)).not.toMatch(/minLength|pattern/)
    expect(keys).toEqual([['年份', '区划'], ['年份']])
  })

  test('reads lists with Chinese and Western separators', () => {
    expect(entryOfForm([['keywords.zh', '公交、站点，交通']]).keywords).toEqual({
      zh: ['公交', '站点', '交通'],
      en: [],
    })
  })

  test('reads sample rows as pasted from a spreadsheet and as typed', () => {
    expect(rowsOf('甲\t1,5\t')).toEqual([['甲', '1,5', '']])
    expect(rowsOf('甲,"1,5",')).toEqual([['甲', '1,5', '']])
    expect(rowsOf('a,b\n\nc,d\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('writes sample rows so that they read as they were', () => {
    const rows = [
      ['甲', '1,5', ''],
      ['say "hi"', 'b', 'c'],
    ]
    expect(rowsOf(textOfRows(rows))).toEqual(rows)
  })
})
