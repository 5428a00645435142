import type { problemsTabular as zh } from '../zh/problems-tabular.ts'

/** Faults of an uploaded table: what is wrong, where, what to do. */
export const problemsTabular: Record<keyof typeof zh, string> = {
  'empty-file': 'The file is empty. Check that the export succeeded, then upload it again.',
  'too-large':
    'The file has {bytes, number} bytes; the limit is {limit, number}. Split it, by year or by area for instance, and upload the parts.',
  'binary-file':
    'The content is not CSV text but {kind, select, xlsx {an Excel workbook (.xlsx). In Excel or WPS choose “Save as”, type “CSV UTF-8 (comma delimited)”, and upload that file} xls {an old Office file (.xls or similar). In Excel or WPS choose “Save as”, type “CSV UTF-8 (comma delimited)”, and upload that file} docx {a Word document. Copy the table into Excel, save it as CSV and upload that file} ods {an OpenDocument spreadsheet. Save it as CSV and upload that file} zip {an archive. Unpack it and upload the CSV file inside} gzip {a compressed file. Unpack it and upload the CSV file inside} rar {an archive. Unpack it and upload the CSV file inside} 7z {an archive. Unpack it and upload the CSV file inside} pdf {a PDF. Export the data as CSV from the system it comes from} image {an image. Export the data as CSV from the system it comes from} sqlite {a database. Export the table as CSV} utf16 {UTF-16 text (Excel’s “Unicode text”). Save it as “CSV UTF-8 (comma delimited)” and upload that file} other {binary data. Export the data as CSV from the system it comes from}}.',
  'undecodable-bytes':
    'Line {row, number} is neither valid UTF-8 nor valid GB18030 ({lines, plural, one {the only such line} other {one of # such lines}}); the file may have been damaged in transfer or conversion. Export it again from its source.',
  'mixed-encodings':
    'The file mixes two encodings: most lines are {main}, but line {row, number} is {other} ({lines, plural, one {# line} other {# lines}} in all). This happens when files are pasted together. Convert all of it to one encoding and upload it again.',
  'no-header':
    'No header was found: {row, plural, =0 {the file has no line with content} other {line # looks like data, not like column names}}. Put the name of every column in the first line.',
  'empty-header':
    'In the header (line {row, number}), column {position, number} has no name. Name it, or delete the empty column.',
  'duplicate-header':
    'The column name “{name}” occurs twice (columns {first, number} and {second, number}). Rename one of them.',
  'ragged-row':
    'Line {row, number} has {found, plural, one {# cell} other {# cells}}; the header has {expected, plural, one {# column} other {# columns}}. Check for a missing delimiter, or for a delimiter inside a cell that is not quoted.',
  'broken-quote':
    'The record that begins on line {row, number}{columnNumber, plural, =0 {} other { (column #)}} has a quotation mark without its partner. Inside a quoted cell a quotation mark is written twice ("").',
  'no-rows': 'The file has a header and no rows of data.',
  'too-many-columns':
    'The header has {found, number} columns; the limit is {limit, number}. Check the delimiter, and that rows and columns are not swapped.',
}
