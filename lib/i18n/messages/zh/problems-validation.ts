import { selectFormatName } from '../../format-name.ts'
import { validationFaults as faults, validationFormats } from './validation.ts'

const mend = '请在 Excel 中改正后重新上传。'
const format = selectFormatName(validationFormats)

/** 与数据字典不符之处：错在哪里、怎么办。 */
export const problemsValidation = {
  'column-missing': `${faults['column-missing']}。请在文件中补上这一列，或者核对列名与目录条目的信息项是否一字不差，然后重新上传。`,
  'column-unexpected': `${faults['column-unexpected']}。请在文件中删除这一列，或者先变更目录条目、增加这个信息项。`,
  'value-required': `第 {row, number} 行：${faults['value-required']}。${mend}`,
  'value-not-integer': `第 {row, number} 行：${faults['value-not-integer']}。${mend}`,
  'value-not-number': `第 {row, number} 行：${faults['value-not-number']}。${mend}`,
  'value-not-boolean': `第 {row, number} 行：${faults['value-not-boolean']}。${mend}`,
  'value-not-date': `第 {row, number} 行：${faults['value-not-date']}。${mend}`,
  'value-not-datetime': `第 {row, number} 行：${faults['value-not-datetime']}。${mend}`,
  'value-not-year': `第 {row, number} 行：${faults['value-not-year']}。${mend}`,
  'value-not-geojson': `第 {row, number} 行：${faults['value-not-geojson']}。${mend}`,
  'value-below-minimum': `第 {row, number} 行：${faults['value-below-minimum']}。${mend}`,
  'value-above-maximum': `第 {row, number} 行：${faults['value-above-maximum']}。${mend}`,
  'value-too-short': `第 {row, number} 行：${faults['value-too-short']}。${mend}`,
  'value-too-long': `第 {row, number} 行：${faults['value-too-long']}。${mend}`,
  'value-not-in-enum': `第 {row, number} 行：${faults['value-not-in-enum']}。${mend}`,
  'value-not-in-pattern': `第 {row, number} 行：${faults['value-not-in-pattern']}。${mend}`,
  'value-not-in-format': `第 {row, number} 行：${faults['value-not-in-format'].replace('{format}', format)}。${mend}`,
  'value-not-unique': `第 {row, number} 行：“{column}”与第 {first, number} 行重复，而它应当互不相同。${mend}`,
  'key-not-unique': `第 {row, number} 行：“{column}”合起来与第 {first, number} 行重复，而它们应当确定唯一的一行。${mend}`,
}
