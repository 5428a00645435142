import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EnvironmentError, environmentSchema, readEnvironment } from './environment.ts'

describe('readEnvironment', () => {
  it('needs nothing for the demo', () => {
    const environment = readEnvironment({})
    expect(environment.port).toBe(3000)
    expect(environment.origin).toBe('http://localhost:3000')
    expect(environment.maxUploadBytes).toBe(50 * 1024 * 1024)
  })

  it('takes an empty variable for an absent one', () => {
    expect(readEnvironment({ PORTAL_ORIGIN: '' }).origin).toBe('http://localhost:3000')
  })

  it('names every bad variable in a sentence and prints no value', () => {
    const read = () =>
      readEnvironment({ PORT: 'eighty', PORTAL_SECRET: 'short-secret', PORTAL_ORIGIN: 'https://a.example/x' })
    expect(read).toThrow(EnvironmentError)
    expect(read).toThrow(/PORT cannot be used/)
    expect(read).toThrow(/PORTAL_SECRET cannot be used/)
    expect(read).toThrow(/PORTAL_ORIGIN cannot be used/)
    expect(read).not.toThrow(/short-secret/)
  })

  it('is documented: docs/configuration.md has a heading for every variable', () => {
    const guide = readFileSync('docs/configuration.md', 'utf8')
    for (const name of Object.keys(environmentSchema.shape)) expect(guide).toContain(`### \`${name}\``)
  })
})
