import { defineConfig } from 'vitest/config'

/** Real files and known answers that nobody here made up; `npm run acceptance` says where they are looked for. */
export default defineConfig({
  test: { include: ['lib/**/*.acceptance.ts'], testTimeout: 300_000, reporters: ['verbose'] },
})
