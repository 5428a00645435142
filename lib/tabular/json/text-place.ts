/** Counts lines and characters of a text that passes in pieces; both from 1, as editors do. */
export class TextPlace {
  line: number
  column: number

  constructor(line = 1, column = 1) {
    this.line = line
    this.column = column
  }

  advance(text: string, from = 0, to = text.length): void {
    let lineStart = from - this.column + 1
    for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
      this.line += 1
      lineStart = at + 1
    }
    this.column = to - lineStart + 1
  }

  copy(): TextPlace {
    return new TextPlace(this.line, this.column)
  }
}
