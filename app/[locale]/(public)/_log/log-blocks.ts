/** Records on one page of the log. */
export const recordsPerBlock = 20

/** Numbers of the records of a block, both included. Blocks are counted from the first record, so they never shift. */
export function blockRange(block: number, newest: number): { from: number; to: number } {
  return { from: (block - 1) * recordsPerBlock + 1, to: Math.min(block * recordsPerBlock, newest) }
}

/** How many blocks there are. */
export function blockCount(newest: number): number {
  return Math.ceil(newest / recordsPerBlock)
}
