/** The words of validation, shared by pages and the annotated file. Only plain placeholders: the file is filled in a worker that knows no language. */
export const validationFaults = {
  'column-missing': 'the column “{column}” is missing',
  'column-unexpected': 'the column “{column}” is not in the data dictionary',
  'value-required': '“{column}” is required and empty here',
  'value-not-integer': '“{column}” is no whole number (digits only: no decimals, separators or units)',
  'value-not-number':
    '“{column}” is no number (digits only: no separators, percent signs, currencies or units)',
  'value-not-boolean': '“{column}” is neither true nor false (write 是 or 否)',
  'value-not-date': '“{column}” is no date, or no day of the calendar (write 2024-03-05 or 2024年3月5日)',
  'value-not-datetime': '“{column}” is no date with a time (write 2024-03-05 14:05)',
  'value-not-year': '“{column}” is no year (four digits, such as 2024)',
  'value-not-geojson': '“{column}” is no GeoJSON geometry',
  'value-below-minimum': '“{column}” is below the minimum of {minimum}',
  'value-above-maximum': '“{column}” is above the maximum of {maximum}',
  'value-too-short': '“{column}” has fewer than {minLength} characters',
  'value-too-long': '“{column}” has more than {maxLength} characters',
  'value-not-in-enum': '“{column}” is none of the values allowed ({allowed})',
  'value-not-in-pattern': '“{column}” does not follow the pattern {pattern}',
  'value-not-in-format': '“{column}” is no valid {format}',
  'value-not-unique': '“{column}” repeats an earlier row, though its values must differ',
  'key-not-unique': '“{column}” together repeat an earlier row, though they must name one row',
}

/** Formats by the parameter `format` of `value-not-in-format`: ids with `_`, as ICU selects. */
export const validationFormats = {
  email: 'e-mail address',
  uri: 'web address',
  resident_id: 'resident identity number (length, date or check character)',
  credit_code: 'unified social credit code (length or check character)',
  division_code: 'administrative division code (6, 9 or 12 digits)',
  longitude: 'longitude (-180 to 180)',
  latitude: 'latitude (-90 to 90)',
}

export const annotatedFile = {
  sheetData: 'Data',
  sheetFaults: 'Faults',
  problems: 'Problems',
  column: 'Column',
  problem: 'Problem',
  count: 'Cells',
  advice:
    'Mend the marked cells on the sheet “Data”, delete its first column and this sheet, save, and upload again.',
  separator: '; ',
  more: '{count} more',
  cut: '“{column}” is longer than a cell of Excel may be and is cut here: do not upload this file',
}
