/** 数据校验的用语：问题页面和标注文件共用。占位符只用 {名称}，标注文件在不懂语言的工作线程里填写。 */
export const validationFaults = {
  'column-missing': '缺少“{column}”列',
  'column-unexpected': '“{column}”列不在数据字典中',
  'value-required': '“{column}”必填，这里是空的',
  'value-not-integer': '“{column}”不是整数（只写数字，不带小数、千分位和单位）',
  'value-not-number': '“{column}”不是数值（只写数字，不带千分位、百分号、货币符号和单位）',
  'value-not-boolean': '“{column}”不是逻辑值（写“是”或“否”）',
  'value-not-date': '“{column}”不是日期，或者日历上没有这一天（写成 2024-03-05 或 2024年3月5日）',
  'value-not-datetime': '“{column}”不是日期和时间（写成 2024-03-05 14:05）',
  'value-not-year': '“{column}”不是年份（写四位数字，如 2024）',
  'value-not-geojson': '“{column}”不是 GeoJSON 几何对象',
  'value-below-minimum': '“{column}”小于规定的最小值 {minimum}',
  'value-above-maximum': '“{column}”大于规定的最大值 {maximum}',
  'value-too-short': '“{column}”少于 {minLength} 个字符',
  'value-too-long': '“{column}”多于 {maxLength} 个字符',
  'value-not-in-enum': '“{column}”不在允许的取值中（{allowed}）',
  'value-not-in-pattern': '“{column}”不符合规定的样式（{pattern}）',
  'value-not-in-format': '“{column}”不是有效的{format}',
  'value-not-unique': '“{column}”与前面的行重复，而它应当互不相同',
  'key-not-unique': '“{column}”合起来与前面的行重复，而它们应当确定唯一的一行',
}

/** Formats by the parameter `format` of `value-not-in-format`: ids with `_`, as ICU selects. */
export const validationFormats = {
  email: '电子邮箱地址',
  uri: '网址',
  resident_id: '居民身份证号码（位数、日期或校验码有误）',
  credit_code: '统一社会信用代码（位数或校验码有误）',
  division_code: '行政区划代码（6、9 或 12 位）',
  longitude: '经度（-180 到 180）',
  latitude: '纬度（-90 到 90）',
}

export const annotatedFile = {
  sheetData: '数据',
  sheetFaults: '问题汇总',
  problems: '问题',
  column: '列',
  problem: '问题',
  count: '处数',
  advice: '请在“数据”表中改正标出的单元格，删除第一列“问题”和本表，保存后重新上传。',
  separator: '；',
  more: '另有 {count} 处',
  cut: '“{column}”超出 Excel 单元格的上限，这里不完整，请不要用本文件重新上传',
}
