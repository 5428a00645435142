/** `portal risk` 的输出。 */
export const risk = {
  summary: '{records, number} 条记录，{classes, number} 组，k = {k, number}（阈值 {threshold, number}）',
  over: '准标识符：{columns}',
  unique: '独一无二的记录：{count, number}（{share, number, ::percent .00}）',
  average: '平均风险：{value, number, ::percent .00}',
  highest: '最高风险：{value, number, ::percent .00}',
  atRisk: '所在组小于阈值的记录：{value, number, ::percent .00}',
  journalist: '没有总体数据，按数据即总体计算：记者的风险等于检察官的风险，是上限。',
  sizes: '组的大小　组数　记录',
  sizeOf: '{band}　{classes, number}　{records, number}',
  sensitive:
    '敏感属性 {column}：l = {distinctL, number}，熵 l = {entropyL, number, ::.00}，t = {t, number, ::.0000}（{distance, select, ordered {有序距离} other {等距离}}）',
  suppressed: '空单元格：{cells, number} 个，{records, number} 条记录；以上按“{reading}”计算',
  other:
    '按“{reading}”计算：k = {k, number}，{classes, number} 组，独一无二的记录 {uniqueRecords, number}，平均风险 {averageRisk, number, ::percent .00}',
  otherUnknown: '空单元格的组合过多，另一种计法没有计算。',
  readings: { 'own-value': '空值自成一类', 'matches-all': '空值与任何值相符' },
  faults: {
    unknownColumn: '没有“{column}”这一列。文件里的列：{columns}',
    unreadable: '文件不能当作表格读取；portal inspect 会说明原因。',
    brokenRow: '第 {row, number} 行与表头不符；portal inspect 会列出全部问题。',
    threshold: '--threshold 应为正整数。',
    reading: '--reading 只能是 own-value 或 matches-all。',
    tooManyPatterns: '空单元格的组合过多，无法按 matches-all 计算。',
  },
}
