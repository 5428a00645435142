import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP file of parts, for workbooks that no library would write. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string)
    const packed = deflateRawSync(bytes)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const version = Buffer.from([20, 0])
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), version, facts, place, Buffer.from(name)]),
    )
    files.push(file)
    offset += file.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface TestSheet {
  readonly name: string
  /** XML of the rows: `<row r="1"><c r="A1"><v>1</v></c></row>`. */
  readonly rows: string
  /** What stands before and behind the rows. */
  readonly columns?: string
  readonly merged?: readonly string[]
  readonly state?: string
}

/** A workbook from the XML of its sheets. `formats` are number formats; cell style 1 has the first, and so on. */
export function workbookOf(
  sheets: readonly TestSheet[],
  options: { formats?: readonly string[]; strings?: readonly string[]; date1904?: boolean } = {},
): Buffer {
  const { formats = [], strings = [], date1904 = false } = options
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}" ${state ? `state="${state}"` : ''} r:id="s${i}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join(
        '',
      )}${relation('st', 'styles', 'styles.xml')}${relation('ss', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': stylesOf(formats),
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  }
  sheets.forEach(({ rows, columns = '', merged = [] }, i) => {
    const cells = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet>${columns}<sheetData>${rows}</sheetData><mergeCells>${cells}</mergeCells></worksheet>`
  })
  return zipOf(parts)
}

function stylesOf(formats: readonly string[]): string {
  const escaped = (code: string) => code.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
  const defined = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`)
  const styles = formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`)
  return `<styleSheet><numFmts>${defined.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
}

/** XML of rows whose cells are texts; an empty text is no cell. `cells[0]` is row `from`. */
export function textRows(cells: readonly (readonly string[])[], from = 1): string {
  return cells
    .map((row, i) => {
      const xml = row.map((text, j) =>
        text === ''
          ? ''
          : `<c r="${String.fromCharCode(65 + j)}${from + i}" t="inlineStr"><is><t>${text}</t></is></c>`,
      )
      return `<row r="${from + i}">${xml.join('')}</row>`
    })
    .join('')
}
