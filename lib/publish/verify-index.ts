import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '#lib/publish/sha256.ts'
import type { TreeProblem } from '#lib/publish/tree-problem.ts'
import { indexManifestSchema } from '#lib/published/index-format.ts'
import { treePaths } from '#lib/published/paths.ts'
import { openTree } from '#lib/published/tree.ts'

/** The index in force against its own manifest. None at all is no fault: it is derived, seconds later. */
export async function verifyIndex(treeDir: string, files: Set<string>, log: number): Promise<TreeProblem[]> {
  const path = treePaths.currentIndex
  if (!files.has(path)) return []
  const current = await openTree(treeDir)
    .readCurrentIndex()
    .catch(() => null)
  if (!current) return [{ code: 'index-altered', path }]
  const problems: TreeProblem[] = []
  if (current.log !== log) problems.push({ code: 'index-behind', path, params: { log: current.log } })
  const at = (name: string) => treePaths.index(current.generation, name)
  const manifest = files.has(at('manifest.json')) && (await readFile(join(treeDir, at('manifest.json'))))
  if (!manifest) return [...problems, { code: 'index-missing', path: at('manifest.json') }]
  if (sha256(manifest) !== current.sha256) {
    return [...problems, { code: 'index-altered', path: at('manifest.json') }]
  }
  const listed = indexManifestSchema.parse(JSON.parse(manifest.toString('utf8')))
  for (const { path: name, sha256: expected } of listed) {
    if (!files.has(at(name))) problems.push({ code: 'index-missing', path: at(name) })
    else if (sha256(await readFile(join(treeDir, at(name)))) !== expected) {
      problems.push({ code: 'index-altered', path: at(name) })
    }
  }
  const named = new Set([at('manifest.json'), ...listed.map((one) => at(one.path))])
  for (const file of files) {
    if (file.startsWith(at('')) && !named.has(file)) problems.push({ code: 'file-unrecorded', path: file })
  }
  return problems
}
