import { selectFormatName } from '../../format-name.ts'
import { validationFaults as faults, validationFormats } from './validation.ts'

const mend = 'Mend it in Excel and upload again.'
const format = selectFormatName(validationFormats)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Where a table departs from its data dictionary: what is wrong, and what to do. */
export const problemsValidation = {
  'column-missing': `${capital(faults['column-missing'])}. Add it to the file, or make its name exactly that of the information item of the entry, and upload again.`,
  'column-unexpected': `${capital(faults['column-unexpected'])}. Delete it from the file, or change the catalogue entry first so that it has this item.`,
  'value-required': `Row {row, number}: ${faults['value-required']}. ${mend}`,
  'value-not-integer': `Row {row, number}: ${faults['value-not-integer']}. ${mend}`,
  'value-not-number': `Row {row, number}: ${faults['value-not-number']}. ${mend}`,
  'value-not-boolean': `Row {row, number}: ${faults['value-not-boolean']}. ${mend}`,
  'value-not-date': `Row {row, number}: ${faults['value-not-date']}. ${mend}`,
  'value-not-datetime': `Row {row, number}: ${faults['value-not-datetime']}. ${mend}`,
  'value-not-year': `Row {row, number}: ${faults['value-not-year']}. ${mend}`,
  'value-not-geojson': `Row {row, number}: ${faults['value-not-geojson']}. ${mend}`,
  'value-below-minimum': `Row {row, number}: ${faults['value-below-minimum']}. ${mend}`,
  'value-above-maximum': `Row {row, number}: ${faults['value-above-maximum']}. ${mend}`,
  'value-too-short': `Row {row, number}: ${faults['value-too-short']}. ${mend}`,
  'value-too-long': `Row {row, number}: ${faults['value-too-long']}. ${mend}`,
  'value-not-in-enum': `Row {row, number}: ${faults['value-not-in-enum']}. ${mend}`,
  'value-not-in-pattern': `Row {row, number}: ${faults['value-not-in-pattern']}. ${mend}`,
  'value-not-in-format': `Row {row, number}: ${faults['value-not-in-format'].replace('{format}', format)}. ${mend}`,
  'value-not-unique': `Row {row, number}: “{column}” repeats row {first, number}, though its values must differ. ${mend}`,
  'key-not-unique': `Row {row, number}: “{column}” together repeat row {first, number}, though they must name one row. ${mend}`,
}
