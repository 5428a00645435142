import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'

const files = (language: string) => readdirSync(join(import.meta.dirname, language)).sort()

async function readMessages(language: string, file: string): Promise<Record<string, unknown>> {
  const url = pathToFileURL(join(import.meta.dirname, language, file)).href
  return { ...(await import(/* @vite-ignore */ url)) }
}

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, child]) => keysOf(child, path ? `${path}.${key}` : key))
}

describe('the messages of both languages', () => {
  it('stand in files of the same names', () => {
    expect(files('en')).toEqual(files('zh'))
  })

  it.each(files('zh'))('have the same keys in %s', async (file) => {
    const [zh, en] = await Promise.all([readMessages('zh', file), readMessages('en', file)])
    expect(keysOf(en).sort()).toEqual(keysOf(zh).sort())
  })

  it.each(files('zh'))('are well-formed ICU messages in %s', async (file) => {
    for (const locale of ['zh', 'en']) {
      const messages = await readMessages(locale, file)
      const malformed: string[] = []
      const onError = (error: { code: string; message: string }) => {
        if (error.code === 'INVALID_MESSAGE') malformed.push(error.message)
      }
      const t = createTranslator({ locale, messages, onError } as Parameters<typeof createTranslator>[0])
      for (const key of keysOf(messages)) t(key as never)
      expect(malformed).toEqual([])
    }
  })
})
