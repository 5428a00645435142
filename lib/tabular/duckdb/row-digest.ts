import { randomUUID } from 'node:crypto'
import { quoteText } from './sql-text.ts'

/**
 * Expression for a digest of several cells, 16 bytes instead of their text: two rows have the same one if they agree in
 * all cells. MD5 under a secret that is new each time: by chance two of a billion rows agree once in 10²⁰ runs, and
 * nobody can prepare rows that do. Digests of one call only can be compared.
 */
export function rowDigest(): (cells: readonly string[]) => string {
  const secret = quoteText(randomUUID())
  // With its length before it, no cell can reach into the next.
  return (cells) =>
    `md5_number(concat(${[secret, ...cells.map((cell) => `strlen(${cell}), ':', ${cell}`)].join(', ')}))`
}
