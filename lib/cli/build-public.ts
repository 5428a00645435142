import { spawnSync } from 'node:child_process'
import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Command } from 'commander'
import { listPublicFiles } from '#lib/published/resolve-file.ts'
import { treeDirectory } from '#lib/published/tree-directory.ts'
import { print } from './with-portal.ts'

/**
 * `npm run build:public`: the public half as plain files in `out/`, with no database. Next writes the pages, then
 * every public file of the tree goes to the address under which the server would answer it.
 */
await new Command('build:public')
  .description('write the public half as plain files into out/; reads PORTAL_HOME/published and nothing else')
  .action(async () => {
    // What was withdrawn since the last build must not stand in this one.
    await rm('out', { recursive: true, force: true })
    const next = join(process.cwd(), 'node_modules/next/dist/bin/next')
    const build = spawnSync(process.execPath, [next, 'build'], {
      stdio: 'inherit',
      env: { ...process.env, PORTAL_BUILD: 'public' },
    })
    if (build.status !== 0) process.exit(build.status ?? 1)
    const files = await copyTree(treeDirectory(), 'out')
    print(
      `The public half stands in out/: ${(await readdir('out', { recursive: true })).length} files and folders, ${files} of the published tree.`,
    )
  })
  .parseAsync()

async function copyTree(tree: string, out: string): Promise<number> {
  const files = await listPublicFiles(tree)
  for (const { url, path } of files) {
    const target = join(out, url)
    await mkdir(dirname(target), { recursive: true })
    await cp(join(tree, path), target)
  }
  return files.length
}
