import { join } from 'node:path'

/**
 * Where the public pages find the published tree. The one place of the public half that reads the environment, so
 * that pages can be built with no other configuration.
 */
export function treeDirectory(): string {
  return join(/* turbopackIgnore: true */ process.env.PORTAL_HOME ?? 'var', 'published')
}
