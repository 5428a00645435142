import type { problemsTabular as zh } from '../zh/problems-tabular.ts'

/** Faults of an uploaded table: what is wrong, where, what to do. */
export const problemsTabular: Record<keyof typeof zh, string> = {
  'empty-file': 'The file is empty. Check that the export succeeded, then upload it again.',
  'too-large':
    'The file has {bytes, number} bytes; the limit is {limit, number}. Split it, by year or by area for instance, and upload the parts.',
  'binary-file':
    'The content is no table that can be read but {kind, select, xlsx {an Excel workbook (.xlsx), read as text. Choose “Excel workbook” as its format} xls {an old Office file (.xls or similar), which is not read here. Open it in Excel or WPS, choose “Save as”, type “Excel workbook (.xlsx)” or “CSV UTF-8 (comma delimited)”, and upload that file} docx {a Word document. Copy the table into Excel, save it as .xlsx and upload that file} ods {an OpenDocument spreadsheet. Save it as .xlsx and upload that file} zip {an archive. Unpack it and upload the table inside} gzip {a compressed file. Unpack it and upload the table inside} rar {an archive. Unpack it and upload the table inside} 7z {an archive. Unpack it and upload the table inside} pdf {a PDF. Export the data as CSV or Excel from the system it comes from} image {an image. Export the data as CSV or Excel from the system it comes from} sqlite {a database. Export the table as CSV} other {binary data. Export the data as CSV or Excel from the system it comes from}}.',
  'undecodable-bytes':
    'Line {row, number}{columnNumber, plural, =0 {} other {, column #,}} (byte {offset, number} of the file) holds bytes that {encoding} does not decode; there {count, plural, one {is # such place} other {are # such places}} in all. The file was damaged in transfer or conversion, or the encoding is the wrong one. Try another encoding on the preview; if none is right, export the file again from its source.',
  'mixed-encodings':
    'The file mixes two encodings: most lines are {main}, but line {row, number} is {other} ({lines, plural, one {# line} other {# lines}} in all). This happens when files are pasted together. Convert all of it to one encoding and upload it again.',
  'no-header':
    'No header was found: {row, plural, =0 {the file has no line with content} other {line # looks like data, not like column names, and the columns are called 列1, 列2, … for now}}. Put the name of every column in the first line, or say by hand which line is the header.',
  'empty-header':
    'In the header (line {row, number}), column {position, number} has no name and is called “{name}” for now. Name it, or delete the column if it is empty.',
  'duplicate-header':
    'The column name “{name}” occurs twice (columns {first, number} and {second, number}); the second is called “{renamed}” for now. Rename one of them.',
  'ragged-row':
    'Line {row, number} has {found, plural, one {# cell} other {# cells}}; the header has {expected, plural, one {# column} other {# columns}}. Check for a missing delimiter, or for a delimiter inside a cell that is not quoted.',
  'broken-quote':
    'The record that begins on line {row, number}{columnNumber, plural, =0 {} other { (column #)}} has a quotation mark without its partner. Inside a quoted cell a quotation mark is written twice ("").',
  'no-rows': 'The file has a header and no rows of data.',
  'too-many-columns':
    'The header has {found, number} columns; the limit is {limit, number}. Check the delimiter, and that rows and columns are not swapped.',
  'blank-rows':
    '{rows, plural, one {# row holds} other {# rows hold}} nothing (the first is line {row, number}); such rows are left out and count as no data.',
  'repeated-header':
    'Line {row, number} repeats the header ({rows, plural, one {# such line} other {# such lines}} in all), as happens when pages or files are pasted together. It is left out and counts as no data.',
  'section-title':
    'Line {row, number} is a title in the middle of the table, and what follows looks like another table. The title is left out. Keep one table in a file and upload the others separately.',
  'encodings-close':
    'The file makes sense both as {first} and as {second}. Check the characters on the preview, and choose the other encoding if they are wrong.',
  'c1-controls':
    'The file has {count, plural, one {# control character} other {# control characters}} (U+0080 to U+009F), as are left when Windows-1252 is converted as Latin-1. They are read as the quotes and dashes that they were. Check them on the preview.',
  'broken-workbook':
    'The Excel workbook cannot be opened: it is damaged or has a password. Check that Excel or WPS opens it, take the password off, save it as .xlsx and upload it again.',
  'unknown-sheet': 'The workbook has no sheet called “{sheet}”. Choose one of those listed.',
  'formula-without-value':
    'Cell {cell} is a formula, and the file does not hold its result. Open it in Excel or WPS, recalculate and save it, or paste the formula as a value, and upload it again.',
  'error-value':
    'Cell {cell} holds the error value {error}. Correct the formula in Excel or WPS, or clear the cell, and upload the file again.',
  'digits-lost':
    'Cell {cell} holds a number of more than 15 digits. Excel keeps the first 15 only; the others are lost. Give identity and account numbers the format “Text” in Excel and enter or export them again.',
  'merged-cells':
    '{ranges, plural, one {# range} other {# ranges}} of merged cells (the first on row {row, number}) {ranges, plural, one {was} other {were}} filled: the value stands in every cell covered. Check it on the preview.',
  'hidden-cells':
    'The sheet has hidden cells ({rows, plural, one {# row} other {# rows}}, {columns, plural, one {# column} other {# columns}}), which are read like the others. Delete what must not be published, and upload the file again.',
  'broken-json':
    'The file is not valid JSON at line {line, number}, character {column, number}. It may be incomplete; export it again from its source.',
  'not-a-table':
    'The JSON is not a table. Upload an array of objects, a file with one object per line (NDJSON), or a GeoJSON FeatureCollection.',
  'nested-value':
    '{rows, plural, one {# value} other {# values}} of “{column}” (the first in record {row, number}) are lists or objects, not single values; they are kept as JSON text. They are better spread over several columns.',
  'table-inside':
    'The JSON is not a list itself; the list “{path}” in it was read. Make sure that this is the data to be opened.',
  'duplicate-key':
    '“{column}” comes twice in {rows, plural, one {# record} other {# records}} (the first is record {row, number}); the later value was taken. Check the program that exported the data.',
}
