/** Faults of an uploaded table: what is wrong, where, what to do. */
export const problemsTabular = {
  'empty-file': '文件是空的。请确认导出成功后重新上传。',
  'too-large':
    '文件大小为 {bytes, number} 字节，超过上限 {limit, number} 字节。请按年份或区域拆分后分别上传。',
  'binary-file':
    '文件内容不是 CSV 文本，{kind, select, xlsx {而是 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 中选择“另存为”，文件类型选“CSV UTF-8（逗号分隔）”后重新上传} xls {而是旧版 Office 文件（.xls 等）。请在 Excel 或 WPS 中选择“另存为”，文件类型选“CSV UTF-8（逗号分隔）”后重新上传} docx {而是 Word 文档。请把其中的表格复制到 Excel，另存为 CSV 后重新上传} ods {而是 OpenDocument 电子表格。请另存为 CSV 后重新上传} zip {而是压缩包。请解压后上传其中的 CSV 文件} gzip {而是压缩文件。请解压后上传其中的 CSV 文件} rar {而是压缩包。请解压后上传其中的 CSV 文件} 7z {而是压缩包。请解压后上传其中的 CSV 文件} pdf {而是 PDF 文件。请从业务系统导出 CSV 后重新上传} image {而是图片。请从业务系统导出 CSV 后重新上传} sqlite {而是数据库文件。请把数据表导出为 CSV 后重新上传} utf16 {而是 UTF-16 编码（常见于 Excel 的“Unicode 文本”）。请另存为“CSV UTF-8（逗号分隔）”后重新上传} other {而是二进制文件。请从业务系统导出 CSV 后重新上传}}。',
  'undecodable-bytes':
    '第 {row, number} 行的内容既不是有效的 UTF-8，也不是有效的 GB18030（全文共 {lines, number} 行如此），文件可能在传输或转换中损坏。请从原系统重新导出。',
  'mixed-encodings':
    '文件混用了两种编码：多数行为 {main}，第 {row, number} 行却是 {other}（共 {lines, number} 行）。这常见于把几个文件拼接在一起。请统一编码后重新上传。',
  'no-header':
    '没有找到表头：{row, plural, =0 {文件里没有任何一行内容} other {第 # 行看起来是数据，不是列名}}。请在第一行写明每一列的名称。',
  'empty-header':
    '第 {row, number} 行表头中，第 {position, number} 列没有名称。请补上列名，或删除多余的空列。',
  'duplicate-header':
    '列名“{name}”出现了两次（第 {first, number} 列和第 {second, number} 列）。请修改其中一个，使列名不重复。',
  'ragged-row':
    '第 {row, number} 行有 {found, number} 个单元格，表头有 {expected, number} 列。请检查该行是否缺少分隔符，或单元格中的逗号没有用引号括起来。',
  'broken-quote':
    '第 {row, number} 行开始的记录{columnNumber, plural, =0 {} other {（第 # 列）}}引号没有成对。请检查单元格中的引号：内容里的引号要写成两个（""）。',
  'no-rows': '文件只有表头，没有数据行。',
  'too-many-columns':
    '表头有 {found, number} 列，超过上限 {limit, number} 列。请检查分隔符是否正确，或行列是否颠倒。',
}
