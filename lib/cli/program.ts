import { Command } from 'commander'
import packageJson from '#package' with { type: 'json' }
import { auditCommand } from './audit.ts'
import { dueCommand } from './due.ts'
import { identifyCommand } from './identify.ts'
import { importCatalogueCommand } from './import-catalogue.ts'
import { inspectCommand } from './inspect.ts'
import { opinionsCommand } from './opinions.ts'
import { publishCommand } from './publish.ts'
import { reportCommand } from './report.ts'
import { riskCommand } from './risk.ts'
import { searchCommand } from './search.ts'
import { seedCommand } from './seed.ts'
import { startCommand } from './start.ts'
import { verifyCommand } from './verify.ts'

/** The command line: `npm run -s portal -- COMMAND`. docs/command-line.md has a heading for each; a test compares. */
export function createProgram(): Command {
  return new Command('portal')
    .description(packageJson.description)
    .version(packageJson.version)
    .addCommand(startCommand())
    .addCommand(seedCommand())
    .addCommand(importCatalogueCommand())
    .addCommand(publishCommand())
    .addCommand(opinionsCommand())
    .addCommand(reportCommand())
    .addCommand(verifyCommand())
    .addCommand(auditCommand())
    .addCommand(searchCommand())
    .addCommand(inspectCommand())
    .addCommand(identifyCommand())
    .addCommand(riskCommand())
    .addCommand(dueCommand())
}
