import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { logStart } from '#lib/publish/plan-writes.ts'
import { sha256 } from '#lib/publish/sha256.ts'
import type { TreeProblem } from '#lib/publish/tree-problem.ts'
import { hashFile } from '#lib/publish/tree-writer.ts'
import { verifyIndex } from '#lib/publish/verify-index.ts'
import type { LogRecord } from '#lib/published/format.ts'
import { logHeadSchema, logRecordSchema } from '#lib/published/format.ts'
import { padded, treePaths } from '#lib/published/paths.ts'

export interface TreeVerification {
  ok: boolean
  /** Records of the log, and files that it says stand and that were hashed. */
  records: number
  files: number
  problems: TreeProblem[]
}

/** Checks a whole tree against its publication log, and the index in force against its manifest. Changes nothing. */
export async function verifyTree(treeDir: string): Promise<TreeVerification> {
  const found = await listTree(treeDir)
  const problems: TreeProblem[] = found.odd.map((path) => ({ code: 'not-a-file', path }))
  const records = await verifyLog(treeDir, found.files, problems)
  const { standing, removed } = replay(records)
  for (const [path, expected] of standing) {
    const actual = found.files.has(path) ? await hashFile(join(treeDir, path)) : null
    if (actual === null) problems.push({ code: 'file-missing', path })
    else if (actual !== expected) problems.push({ code: 'file-altered', path })
  }
  for (const path of [...found.files].sort()) {
    if (path.startsWith('index/') || /^log\/(\d+|head)\.json$/.test(path) || standing.has(path)) continue
    problems.push({ code: removed.has(path) ? 'file-not-removed' : 'file-unrecorded', path })
  }
  problems.push(...(await verifyIndex(treeDir, found.files, records.at(-1)?.number ?? 0)))
  return { ok: problems.length === 0, records: records.length, files: standing.size, problems }
}

/** Chain of hashes and head. Numbers may be missing (a blocked order's), for the chain shows what was cut out. */
async function verifyLog(treeDir: string, files: Set<string>, problems: TreeProblem[]): Promise<LogRecord[]> {
  const paths = [...files].filter((path) => /^log\/\d+\.json$/.test(path)).sort()
  const records: LogRecord[] = []
  let previous = logStart
  for (const path of paths) {
    const bytes = await readFile(join(treeDir, path))
    const record = parsed(bytes, logRecordSchema)
    if (!record) {
      problems.push({ code: 'log-record-malformed', path })
    } else {
      if (path !== `log/${padded(record.number)}.json`) problems.push({ code: 'log-record-misnamed', path })
      if (record.previous !== previous) problems.push({ code: 'log-chain-broken', path })
      records.push(record)
    }
    previous = sha256(bytes)
  }
  await verifyHead(treeDir, files, records.at(-1)?.number, previous, problems)
  return records
}

async function verifyHead(
  treeDir: string,
  files: Set<string>,
  number: number | undefined,
  hash: string,
  problems: TreeProblem[],
): Promise<void> {
  const path = treePaths.logHead
  if (!files.has(path)) {
    if (number !== undefined) problems.push({ code: 'log-head-missing', path })
    return
  }
  const head = parsed(await readFile(join(treeDir, path)), logHeadSchema)
  if (head?.number !== number || head?.sha256 !== hash) problems.push({ code: 'log-head-wrong', path })
}

function replay(records: LogRecord[]): { standing: Map<string, string>; removed: Set<string> } {
  const standing = new Map<string, string>()
  const removed = new Set<string>()
  for (const record of records) {
    for (const path of record.removed) {
      standing.delete(path)
      removed.add(path)
    }
    for (const { path, sha256: hash } of record.written) {
      standing.set(path, hash)
      removed.delete(path)
    }
  }
  return { standing, removed }
}

function parsed<T>(bytes: Buffer, schema: { safeParse(value: unknown): { data?: T } }): T | undefined {
  try {
    return schema.safeParse(JSON.parse(bytes.toString('utf8'))).data
  } catch {
    return undefined
  }
}

/** Plain files, and what has no place in a tree: links, devices. */
async function listTree(treeDir: string): Promise<{ files: Set<string>; odd: string[] }> {
  const files = new Set<string>()
  const odd: string[] = []
  if (!(await lstat(treeDir).catch(() => null))) return { files, odd }
  for (const entry of await readdir(treeDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(join(treeDir, '/').length)
    if (entry.isFile()) files.add(path)
    else if (!entry.isDirectory()) odd.push(path)
  }
  return { files, odd: odd.sort() }
}
