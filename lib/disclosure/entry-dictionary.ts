export { dictionaryOf } from '#lib/catalogue/entry-dictionary.ts'
