import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import configuration from '../.dependency-cruiser.mjs'

interface Report {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] }
}

const root = resolve(import.meta.dirname, '..')

function cruise(directory: string): Report {
  const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const options = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json']
  const run = () =>
    execFileSync(process.execPath, [command, ...options, 'app', 'lib', 'content'], {
      cwd: directory,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  try {
    return JSON.parse(run())
  } catch (error) {
    // The checker exits with the number of violations; its report is on standard output all the same.
    return JSON.parse((error as { stdout: string }).stdout)
  }
}

/** For each rule one file that breaks it, and what it imports. */
const planted: Record<string, { from: string; source: string }> = {
  'public-pages-import-public-parts': {
    from: 'app/[locale]/(public)/planted-direct/page.tsx',
    source: "import { planted } from '#lib/tabular/planted-target.ts'\nexport default planted\n",
  },
  'public-pages-never-reach-the-back-office': {
    from: 'app/[locale]/(public)/planted-by-way/page.tsx',
    source: "import { way } from '#lib/published/planted-way.ts'\nexport default way\n",
  },
  'form-imports-only-zod': {
    from: 'lib/opinions/form.ts',
    source: "import { planted } from '#lib/store/planted-target.ts'\nexport const form = planted\n",
  },
  'admin-goes-through-the-server': {
    from: 'app/[locale]/admin/planted/page.server.tsx',
    source: "import { planted } from '#lib/store/planted-target.ts'\nexport default planted\n",
  },
  'handlers-are-thin': {
    from: 'app/api/planted/route.server.ts',
    source: "import { planted } from '#lib/store/planted-target.ts'\nexport const GET = planted\n",
  },
  'nothing-imports-pages': {
    from: 'lib/catalogue/planted-page.ts',
    source: "import page from '../../app/planted-target.tsx'\nexport const planted = page\n",
  },
  'content-is-no-code': {
    from: 'content/planted.ts',
    source: "import { planted } from '#lib/store/planted-target.ts'\nexport const content = planted\n",
  },
  'no-circular-imports': {
    from: 'lib/rules/planted-circle-here.ts',
    source: "import { there } from './planted-circle-there.ts'\nexport const here = (): number => there()\n",
  },
  'imports-resolve': {
    from: 'lib/rules/planted-missing.ts',
    source: "import { nowhere } from './planted-nowhere.ts'\nexport const lost = nowhere\n",
  },
}

for (const { name } of configuration.forbidden) {
  const part = /^(.+)-imports-only-its-own$/.exec(name)?.[1]
  if (!part) continue
  planted[name] = {
    from: `lib/${part}/planted-violation.ts`,
    // No part may import the command line; the command line may not import the user interface.
    source: `import { planted } from '#lib/${part === 'cli' ? 'store' : 'cli'}/planted-target.ts'\nexport const broken = planted\n`,
  }
}

function plant(directory: string, file: string, source: string) {
  mkdirSync(dirname(join(directory, file)), { recursive: true })
  writeFileSync(join(directory, file), source)
}

describe('the import checker', () => {
  let directory = ''

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'mulu-architecture-'))
    for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) {
      cpSync(join(root, file), join(directory, file))
    }
    symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'))
    for (const part of ['cli', 'store', 'tabular']) {
      plant(directory, `lib/${part}/planted-target.ts`, 'export const planted = 1\n')
    }
    plant(directory, 'app/planted-target.tsx', 'export default 1\n')
    plant(
      directory,
      'lib/published/planted-way.ts',
      "export { planted as way } from '#lib/store/planted-target.ts'\n",
    )
    plant(
      directory,
      'lib/rules/planted-circle-there.ts',
      "import { here } from './planted-circle-here.ts'\nexport const there = (): number => here()\n",
    )
    for (const { from, source } of Object.values(planted)) plant(directory, from, source)
  })

  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it('sees the code, and the code keeps every rule', () => {
    const report = cruise(root)
    expect(report.summary.totalCruised).toBeGreaterThan(200)
    expect(report.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([])
  })

  it('catches a planted violation of each rule', () => {
    const caught = new Set(cruise(directory).summary.violations.map((v) => `${v.rule.name} in ${v.from}`))
    const expected = configuration.forbidden.map(({ name }) => `${name} in ${planted[name]?.from}`)
    expect([...caught]).toEqual(expect.arrayContaining(expected))
  })
})
