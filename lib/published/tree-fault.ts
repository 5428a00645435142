/** A file of the published tree that is not what its format says. Names the file, never its contents. */
export class TreeFileFault extends Error {
  readonly path: string
  constructor(path: string, detail: string, cause?: unknown) {
    super(`published tree: ${path}: ${detail}`, { cause })
    this.name = 'TreeFileFault'
    this.path = path
  }
}
