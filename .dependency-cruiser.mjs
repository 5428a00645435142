/**
 * The architecture of docs/architecture.md as data: for each part, what it may import of ours. Everything else is
 * forbidden. lib/architecture.test.ts proves that the checker sees the code and catches a violation of each rule.
 */
const backOffice = [
  'store',
  'accounts',
  'audit',
  'workflow',
  'disclosure',
  'opinions',
  'consultations',
  'analysis',
  'personnel',
  'publish',
  'server',
]

/** part of lib → the parts of lib that it may import (itself is always allowed) */
const mayImport = {
  i18n: [],
  ui: ['i18n'],
  rules: [],
  catalogue: ['rules', 'tabular'],
  tabular: [],
  desensitize: ['tabular'],
  published: ['catalogue'],
  search: ['catalogue', 'published'],
  metadata: ['published', 'catalogue', 'tabular'],
  store: [],
  accounts: ['store', 'audit'],
  audit: ['store'],
  workflow: ['store', 'audit', 'accounts', 'rules'],
  disclosure: [
    ...['workflow', 'store', 'audit', 'accounts', 'rules', 'catalogue', 'tabular', 'desensitize'],
    // A private result is described in the tree's own format: what is approved is what is published.
    'published',
  ],
  opinions: ['workflow', 'store', 'audit', 'accounts', 'rules', 'desensitize'],
  consultations: [
    ...['opinions', 'workflow', 'store', 'audit', 'accounts', 'rules', 'desensitize', 'published'],
  ],
  analysis: ['opinions', 'workflow', 'store', 'audit', 'accounts', 'rules', 'desensitize', 'published'],
  personnel: ['workflow', 'store', 'audit', 'accounts', 'rules', 'desensitize'],
  publish: [
    ...[
      'rules',
      'catalogue',
      'tabular',
      'desensitize',
      'store',
      'accounts',
      'audit',
      'workflow',
      'disclosure',
    ],
    ...['opinions', 'consultations', 'analysis', 'personnel', 'published', 'search', 'metadata'],
  ],
  server: [
    ...['i18n', 'rules', 'catalogue', 'tabular', 'desensitize', 'published', 'search', 'metadata', 'store'],
    ...['accounts', 'audit', 'workflow', 'disclosure', 'opinions', 'consultations', 'analysis'],
    ...['personnel', 'publish'],
  ],
  cli: ['server', 'published', 'i18n', 'rules', 'catalogue', 'tabular', 'desensitize', 'search'],
}

const publicParts = ['published', 'metadata', 'catalogue', 'rules', 'search', 'i18n', 'ui']
const publicCode = '^app/(\\[locale\\]/(\\(public\\)|layout\\.tsx)|\\(root\\)|[^/]+\\.tsx?$)'
const ownTests = '\\.(test|acceptance)\\.tsx?$|/acceptance/|-fixture\\.ts$|/temporary-database\\.ts$'
const any = (names) => `(${names.join('|')})`

const partRules = Object.entries(mayImport).map(([part, allowed]) => ({
  name: `${part}-imports-only-its-own`,
  comment: `lib/${part} may import of ours only: ${allowed.join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^lib/${part}/`, pathNot: ownTests },
  to: { path: '^(app|lib|e2e|bench)/', pathNot: `^lib/${any([part, ...allowed])}/` },
}))

export default {
  forbidden: [
    ...partRules,
    {
      name: 'public-pages-import-public-parts',
      comment:
        'A public page is a pure function of the published tree: it imports public parts and a domain’s form.ts.',
      severity: 'error',
      from: { path: publicCode, pathNot: `${ownTests}|\\.server\\.tsx?$` },
      to: { path: '^lib/', pathNot: [`^lib/${any(publicParts)}/`, '^lib/[^/]+/form\\.ts$'] },
    },
    {
      name: 'public-pages-never-reach-the-back-office',
      comment: 'Not even by way of a helper or a type: what a public page cannot reach, it cannot leak.',
      severity: 'error',
      from: { path: publicCode, pathNot: `${ownTests}|\\.server\\.tsx?$` },
      to: {
        path: [`^lib/${any(backOffice)}/`, '^app/(\\[locale\\]/admin|api)/'],
        pathNot: '^lib/[^/]+/form\\.ts$',
        reachable: true,
      },
    },
    {
      name: 'form-imports-only-zod',
      comment:
        'A domain’s form.ts is shared with public pages: it may pull nothing else of the domain with it.',
      severity: 'error',
      from: { path: '^lib/[^/]+/form\\.ts$' },
      to: { pathNot: '(^|/)node_modules/zod/' },
    },
    {
      name: 'admin-goes-through-the-server',
      comment:
        'Back-office pages and actions come to the domains through lib/server; types and schemas they may name.',
      severity: 'error',
      from: { path: '^app/\\[locale\\]/admin/', pathNot: ownTests },
      to: {
        path: '^lib/',
        pathNot: ['^lib/(server|ui|i18n)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'handlers-are-thin',
      comment: 'Route handlers call lib/server and read what is published, nothing else.',
      severity: 'error',
      from: { path: '^app/api/', pathNot: ownTests },
      to: { path: '^lib/', pathNot: '^lib/(server|published|metadata|i18n)/|^lib/[^/]+/form\\.ts$' },
    },
    {
      name: 'nothing-imports-pages',
      comment: 'lib knows no page.',
      severity: 'error',
      from: { path: '^lib/', pathNot: ownTests },
      to: { path: '^app/' },
    },
    {
      name: 'content-is-no-code',
      comment: 'content/ holds the municipality as files; only its tests are code.',
      severity: 'error',
      from: { path: '^content/', pathNot: ownTests },
      to: { path: '.' },
    },
    {
      name: 'no-circular-imports',
      comment: 'A circle has no first reader.',
      severity: 'error',
      from: { pathNot: '^node_modules/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-resolve',
      comment: 'What does not resolve was not checked.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|out|var)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
