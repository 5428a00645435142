import { Command } from 'commander'
import { readEnvironment } from '#lib/server/environment.ts'
import { verifyTree } from '#lib/server/verify.ts'
import { print, printJson } from './with-portal.ts'

/** `portal verify`: the whole published tree against its log. Needs no database. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('check every file of the published tree against the publication log')
    .option('--tree <folder>', 'the published tree; by default PORTAL_HOME/published')
    .option('--json', 'print { ok, records, files, problems }')
    .action(async (options: { tree?: string; json?: boolean }) => {
      const found = await verifyTree(options.tree ?? readEnvironment(process.env).treeDirectory)
      if (options.json) printJson(found)
      else {
        for (const problem of found.problems) print(`${problem.path}: ${problem.code}`)
        print(`${found.ok ? 'Sound' : 'NOT SOUND'}: ${found.records} records, ${found.files} files.`)
      }
      if (!found.ok) process.exitCode = 1
    })
}
