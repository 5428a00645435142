import { expect, test } from 'vitest'
import { basicDatabases, itemTypes } from '#lib/catalogue/entry.ts'
import { entryFaultCodes } from '#lib/catalogue/entry-fault.ts'
import { resourceClasses } from '#lib/catalogue/resource-code.ts'
import * as terms from '#lib/catalogue/terms.ts'
import { catalogue as en } from '#lib/i18n/messages/en/catalogue.ts'
import { problemsCatalogue as problemsEn } from '#lib/i18n/messages/en/problems-catalogue.ts'
import { catalogue as zh } from '#lib/i18n/messages/zh/catalogue.ts'
import { problemsCatalogue as problemsZh } from '#lib/i18n/messages/zh/problems-catalogue.ts'

const inLanguage = (language: 'zh' | 'en', of: Record<string, { zh: string; en: string }>) =>
  Object.fromEntries(Object.entries(of).map(([key, term]) => [key, term[language]]))

test.each([
  ['zh', zh],
  ['en', en],
] as const)('pages and exported files use the same words in %s', (language, messages) => {
  expect(messages.itemTypes).toEqual(inLanguage(language, terms.itemTypeTerms))
  expect(messages.updateFrequencies).toEqual(inLanguage(language, terms.updateFrequencyTerms))
  expect(messages.resourceForms).toEqual(inLanguage(language, terms.resourceFormTerms))
  expect(messages.sharingTypes).toEqual(inLanguage(language, terms.sharingTypeTerms))
  expect(messages.sharingMethods).toEqual(inLanguage(language, terms.sharingMethodTerms))
  expect(messages.disclosureTypes).toEqual(inLanguage(language, terms.disclosureTypeTerms))
})

test('every code list of the entry has its names', () => {
  for (const messages of [zh, en]) {
    expect(Object.keys(messages.itemTypes)).toEqual([...itemTypes])
    expect(Object.keys(messages.basicDatabases)).toEqual([...basicDatabases])
    expect(Object.keys(messages.resourceClasses)).toEqual([...resourceClasses])
  }
  expect(Object.keys(zh.elements)).toEqual(Object.keys(en.elements))
})

test('every fault of an entry has its sentence in both languages', () => {
  expect(Object.keys(problemsZh).sort()).toEqual([...entryFaultCodes].sort())
  expect(Object.keys(problemsEn).sort()).toEqual([...entryFaultCodes].sort())
})
