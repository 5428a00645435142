import { lstat, readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { create as createDisposition } from 'content-disposition'
import type { PublishedDataset, PublishedFile } from '#lib/published/format.ts'
import { contentTypeOf, mediaTypeOf } from '#lib/published/media-type.ts'
import { openTree } from '#lib/published/tree.ts'

/** A file of the tree as it is served. `etag` is quoted; strong, and of its own for each content encoding. */
export interface ResolvedFile {
  /** Absolute path of the bytes to send. */
  path: string
  bytes: number
  mtime: Date
  etag: string
  contentType: string
  contentDisposition?: string
  contentEncoding?: 'gzip' | 'br'
  /** Whether a precompressed variant exists, so that caches keep them apart. */
  varies: boolean
  /** Never changes under this address. */
  immutable: boolean
}

/** `gone`: the file was published and its dataset was withdrawn (410). */
export type Resolution = { found: ResolvedFile } | { gone: true } | { absent: true }

const absent: Resolution = { absent: true }

/** Names below `/data/` that stand for files of the index in force. */
const indexNames =
  /^(catalogue\/|search\/|feeds\/|(listing|facets|counts)\.json$|feed(\.zh|\.en)?\.xml$|sitemap[^/]*\.xml$)/

/**
 * Finds the file that `urlPath` names: a path below `/data/`, percent-encoded as in the request, or `/feed.xml`,
 * `/zh/feed.xml`, `/en/feed.xml` and `/sitemap.xml`. Hidden files, links and whatever leads out of the tree are absent.
 */
export async function resolveTreeFile(
  dir: string,
  urlPath: string,
  acceptEncoding: string | null | undefined,
): Promise<Resolution> {
  const path = await treePath(dir, urlPath)
  if (path === null) return absent
  const version = versionFilePattern.exec(path)
  if (version) return resolveVersionFile(dir, version, acceptEncoding)
  const stats = await plainFile(dir, path)
  if (!stats) return absent
  return {
    found: {
      path: join(/* turbopackIgnore: true */ dir, path),
      bytes: stats.size,
      mtime: stats.mtime,
      etag: statEtag(stats),
      contentType: mediaTypeOf(path),
      varies: false,
      immutable: /^log\/\d+\.json$/.test(path),
    },
  }
}

const versionFilePattern = /^datasets\/([^/]+)\/(\d+)\/([^/]+)$/

async function resolveVersionFile(
  dir: string,
  [path, slug, version, name]: RegExpExecArray,
  acceptEncoding: string | null | undefined,
): Promise<Resolution> {
  const dataset = await openTree(dir).readDataset(slug as string)
  const known = dataset?.versions.find((one) => one.version === version)
  if (!dataset || !known) return absent
  if (dataset.state === 'withdrawn') return { gone: true }
  const file = known.files.find((one) => one.name === name)
  const encoding = file && chooseEncoding(acceptEncoding, file.precompressed)
  const stored = `${path}${encoding ? `.${suffix[encoding]}` : ''}`
  const stats = await plainFile(dir, stored)
  if (!stats) return absent
  return {
    found: {
      path: join(/* turbopackIgnore: true */ dir, stored),
      bytes: stats.size,
      // The file's own time is when this machine wrote it; the publication's is the same everywhere.
      mtime: new Date(known.publishedAt),
      etag: file ? `"${file.sha256}${encoding ? `-${encoding}` : ''}"` : statEtag(stats),
      contentType: file ? contentTypeOf(file) : mediaTypeOf(name as string),
      ...(file && { contentDisposition: downloadDisposition(dataset, version as string, file) }),
      ...(encoding && { contentEncoding: encoding }),
      varies: (file?.precompressed.length ?? 0) > 0,
      immutable: true,
    },
  }
}

const suffix = { gzip: 'gz', br: 'br' } as const

/** Title, version and purpose in the name, so that the CSV and the CSV for Excel are told apart once saved. */
export function downloadDisposition(dataset: PublishedDataset, version: string, file: PublishedFile): string {
  const purpose = file.purpose === 'csv-excel' ? '_Excel' : ''
  const title = dataset.entry.title.zh.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80)
  const extension = extname(file.name)
  const fallback = `${dataset.entry.slug}_v${version}${purpose}${extension}`
  return createDisposition(`${title}_v${version}${purpose}${extension}`, { fallback })
}

/** The smallest of the variants that the client takes; identity when it takes none. */
export function chooseEncoding(
  acceptEncoding: string | null | undefined,
  available: PublishedFile['precompressed'],
): 'gzip' | 'br' | undefined {
  const accepted = new Map<string, number>()
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    accepted.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0)
  }
  return (['br', 'gzip'] as const).find(
    (name) => available.includes(name) && (accepted.get(name) ?? accepted.get('*') ?? 0) > 0,
  )
}

async function treePath(dir: string, urlPath: string): Promise<string | null> {
  let path: string
  try {
    path = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  const language = /^\/(zh|en)\/feed\.xml$/.exec(path)?.[1]
  if (language) path = `/data/feed.${language}.xml`
  if (path === '/feed.xml' || path === '/sitemap.xml') path = `/data${path}`
  if (!path.startsWith('/data/')) return null
  path = path.slice('/data/'.length)
  const unsafe = (segment: string) => segment === '' || segment.startsWith('.') || /[\\\0]/.test(segment)
  if (path.split('/').some(unsafe)) return null
  if (!indexNames.test(path)) return path
  const current = await openTree(dir).readCurrentIndex()
  return current && `index/${current.generation}/${path === 'feed.xml' ? 'feed.zh.xml' : path}`
}

/** Stats of a plain file; a link anywhere on the way below the tree is refused, wherever it leads. */
async function plainFile(dir: string, path: string) {
  const segments = path.split('/')
  try {
    for (let depth = 1; depth < segments.length; depth++) {
      const folder = await lstat(join(/* turbopackIgnore: true */ dir, ...segments.slice(0, depth)))
      if (!folder.isDirectory()) return null
    }
    const stats = await lstat(join(/* turbopackIgnore: true */ dir, path))
    return stats.isFile() ? stats : null
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null
    throw error
  }
}

/** Objects are replaced by renaming, which gives each a new inode: size, time and inode tell two contents apart. */
function statEtag(stats: { size: number; mtimeMs: number; ino: number }): string {
  return `"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs * 1000).toString(36)}-${stats.ino.toString(36)}"`
}

/**
 * Every public file with its address, for a build that copies them: `url` starts with `/data/` (or is `/feed.xml`,
 * `/sitemap.xml`), `path` is below the tree.
 */
export async function listPublicFiles(dir: string): Promise<{ url: string; path: string }[]> {
  const entries = await readdir(join(/* turbopackIgnore: true */ dir), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => [])
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length))
    .sort()
  const current = await openTree(dir).readCurrentIndex()
  const prefix = current && `index/${current.generation}/`
  return paths.flatMap((path) => {
    const name = prefix && path.startsWith(prefix) ? path.slice(prefix.length) : undefined
    if (name === undefined) return path.startsWith('index/') ? [] : [{ url: `/data/${path}`, path }]
    const urls = [`/data/${name}`]
    if (name === 'feed.zh.xml') urls.push('/feed.xml')
    const language = /^feed\.(zh|en)\.xml$/.exec(name)?.[1]
    if (language) urls.push(`/${language}/feed.xml`)
    if (name === 'sitemap.xml') urls.push('/sitemap.xml')
    return indexNames.test(name) ? urls.map((url) => ({ url, path })) : []
  })
}
