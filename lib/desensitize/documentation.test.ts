import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generalisationSchema } from './plan.ts'
import { actionNames } from './standard.ts'

test('every action and generalisation of a plan is documented', () => {
  const guide = readFileSync(new URL('../../docs/desensitization.md', import.meta.url), 'utf8')
  const generalisations = generalisationSchema.options.flatMap(({ shape }) => [...shape.to.values])
  expect(generalisations.length).toBeGreaterThan(10)
  const names = [...actionNames, ...generalisations]
  expect(names.filter((name) => !guide.includes(`[\`${name}\`]`))).toEqual([])
})
