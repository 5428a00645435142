import { describe, expect, it } from 'vitest'
import { createLog } from './log.ts'

function capture(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('info', { write: (line: string) => void lines.push(line) }))
  return lines.join('')
}

describe('createLog', () => {
  it('redacts secret fields at any of the depths we log', () => {
    const text = capture((log) =>
      log.info(
        { password: 'canary-1', account: { email: 'canary-2', session: { token: 'canary-3' } }, id: 'kept' },
        'x',
      ),
    )
    expect(text).not.toContain('canary')
    expect(text).toContain('kept')
  })

  it('keeps of an error its type, code and place, and not its message or data', () => {
    const error = Object.assign(new Error('UNIQUE failed for 110101199003078888'), {
      code: 'E1',
      cells: ['canary'],
    })
    const text = capture((log) => log.error({ err: error }, 'publication failed'))
    expect(text).not.toContain('110101199003078888')
    expect(text).not.toContain('canary')
    expect(text).toContain('"code":"E1"')
    expect(text).toContain('log.test.ts')
  })
})
