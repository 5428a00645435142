import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createProgram } from './program.ts'

const guide = readFileSync('docs/command-line.md', 'utf8')

/** Text below the heading of each command in the guide, by what the heading says: `portal audit verify`. */
const sections = new Map(
  guide
    .split(/^### /m)
    .slice(1)
    .map((text) => [/^`(.*)`$/m.exec(text)?.[1] ?? text, text.split(/^## /m)[0] ?? '']),
)

/** Every command below `parent` with its whole name, groups of commands included. */
function commandsBelow(parent: Command, parentName: string): { name: string; command: Command }[] {
  return parent.commands.flatMap((command) => {
    const name = `${parentName} ${command.name()}`
    return [{ name, command }, ...commandsBelow(command, name)]
  })
}

const all = commandsBelow(createProgram(), 'portal')

describe('the command line', () => {
  it('is documented: docs/command-line.md has a heading for every command and for nothing else', () => {
    expect([...sections.keys()].sort()).toEqual(all.map(({ name }) => name).sort())
  })

  it.each(all)('$name says what it does and takes --help', ({ command }) => {
    expect(command.description()).not.toBe('')
    expect(command.helpInformation()).toContain('--help')
  })

  it.each(all)(
    '$name has every option and its arguments in its section of the guide',
    ({ name, command }) => {
      for (const { flags } of command.options) expect(sections.get(name)).toContain(`\`${flags}\``)
      const values = command.registeredArguments.map((argument) => argument.name().toUpperCase())
      expect(sections.get(name)).toContain(`\`${[name, ...values].join(' ')}\``)
    },
  )

  it('has --json on every command that reports', () => {
    const withoutJson = all.filter(
      ({ command }) =>
        command.commands.length === 0 && !command.options.some(({ long }) => long === '--json'),
    )
    expect(withoutJson.map(({ name }) => name)).toEqual(['portal start'])
  })
})
