import { afterEach, describe, expect, it, vi } from 'vitest'
import { dueCommand } from './due.ts'

afterEach(() => vi.restoreAllMocks())

/** Runs `portal due …` in this process: what it wrote, and the exit code it asked for. */
function due(...args: string[]) {
  let out = ''
  let error = ''
  let exitCode = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += chunk
    return true
  })
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    exitCode = Number(code)
    throw new Error('exit')
  })
  const command = dueCommand().configureOutput({
    writeErr: (text) => {
      error += text
    },
  })
  try {
    command.parse(args, { from: 'user' })
  } catch (thrown) {
    if ((thrown as Error).message !== 'exit') throw thrown
  }
  return { out, error, exitCode }
}

describe('portal due', () => {
  it('prints the sum as JSON', () => {
    const { out, exitCode } = due('2026-02-13', '5', '--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toEqual({
      due: '2026-02-27',
      provisional: false,
      counted: ['2026-02-14', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27'],
      skipped: ['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => ({
        date: `2026-02-${day}`,
        reason: 'holiday',
        name: '春节',
      })),
    })
  })

  it('answers a person in Chinese or English', () => {
    expect(due('2026-09-24', '5').out).toContain('2026年10月9日 到期')
    const { out } = due('2026-09-24', '5', '--lang', 'en')
    expect(out).toContain('Due on 9 October 2026: 5 working days from 24 September 2026.')
    expect(out).toContain('Mid-Autumn Festival')
    expect(due('2026-12-30', '5', '--lang', 'en').out).toContain('Provisional: ')
  })

  it.each([
    ['2026-02-30', '5', 'en', '“2026-02-30” is not a day'],
    ['tomorrow', '5', 'zh', '“tomorrow”不是日期'],
    ['2026-02-13', 'five', 'en', '“five” is not a number of working days'],
    ['2026-02-13', '-1', 'zh', '“-1”不是工作日天数'],
    ['2026-02-13', '99999', 'en', '“99999” is not a number'],
  ])('refuses %s %s with a sentence (%s) and exit code 2', (start, days, lang, sentence) => {
    const { out, error, exitCode } = due(start, days, '--lang', lang)
    expect(error).toContain(sentence)
    expect(exitCode).toBe(2)
    expect(out).toBe('')
  })

  it('refuses a missing argument and an unknown language with exit code 2', () => {
    expect(due('2026-02-13')).toMatchObject({ exitCode: 2, error: expect.stringContaining('days') })
    expect(due('2026-02-13', '5', '--lang', 'fr')).toMatchObject({ exitCode: 2 })
  })
})
