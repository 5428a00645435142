import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '#lib/i18n/locales.ts'
import { locales } from '#lib/i18n/locales.ts'
import { problemsPublish as en } from '#lib/i18n/messages/en/problems-publish.ts'
import { problemsPublish as zh } from '#lib/i18n/messages/zh/problems-publish.ts'
import { openTree } from '#lib/published/tree.ts'
import type { SerializedIndex } from '#lib/search/build.ts'
import { openSearchIndex } from '#lib/search/query.ts'
import type { SearchResultDocument } from '#lib/search/search-document.ts'

interface Options {
  lang: Locale
  json?: boolean
  limit: number
  tree: string
}

const messages = { zh: { problems: zh }, en: { problems: en } }

/** `portal search TEXT`: what the browser's search finds, in the same order, from the index in force. */
export function searchCommand(): Command {
  return new Command('search')
    .description('search the published datasets, ranked as on the public site')
    .argument('<text>', 'what to look for')
    .addOption(new Option('--lang <lang>', 'language of the index').choices(locales).default('zh'))
    .option('--json', 'print { query, lang, hits: [{ slug, title, organisation, score, matches }] }')
    .option('--limit <number>', 'most results to print', positive, 20)
    .option('--tree <folder>', 'published tree', join(process.env.PORTAL_HOME || 'var', 'published'))
    .action(async (text: string, options: Options, command: Command) => {
      const hits = await searchTree(text, options)
      if (hits === null) {
        const t = createTranslator({ locale: options.lang, messages: messages[options.lang] })
        command.error(t('problems.index-absent', { path: join(options.tree, 'index') }), { exitCode: 1 })
      }
      const lines = options.json
        ? [JSON.stringify({ query: text, lang: options.lang, hits }, null, 2)]
        : hits.map((hit) => `${hit.slug}\t${hit.title}\t${hit.organisation}`)
      process.stdout.write(lines.map((line) => `${line}\n`).join(''))
    })
}

async function searchTree(text: string, { lang, limit, tree: dir }: Options) {
  const tree = openTree(dir)
  const [index, shown] = await Promise.all([
    tree.readIndexText(`search/${lang}.json`),
    tree.readIndexText(`search/docs.${lang}.json`),
  ])
  if (index === null || shown === null) return null
  const documents = new Map(
    (JSON.parse(shown) as SearchResultDocument[]).map((document) => [document.slug, document]),
  )
  return openSearchIndex(JSON.parse(index) as SerializedIndex)
    .search(text, { limit })
    .map(({ slug, score, matches }) => {
      const document = documents.get(slug)
      return {
        slug,
        title: document?.title ?? '',
        organisation: document?.organisation ?? '',
        score,
        matches,
      }
    })
}

function positive(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('A whole number from 1 up.')
  return number
}
