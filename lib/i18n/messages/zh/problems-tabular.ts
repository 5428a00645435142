/** Faults of an uploaded table: what is wrong, where, what to do. */
export const problemsTabular = {
  'empty-file': '文件是空的。请确认导出成功后重新上传。',
  'too-large':
    '文件大小为 {bytes, number} 字节，超过上限 {limit, number} 字节。请按年份或区域拆分后分别上传。',
  'binary-file':
    '文件内容不是可读取的表格，{kind, select, xlsx {而是 Excel 工作簿（.xlsx），却按文本方式读取。请把格式选为“Excel 工作簿”} xls {而是旧版 Office 文件（.xls 等），本系统不读取。请在 Excel 或 WPS 中打开，选择“另存为”，文件类型选“Excel 工作簿（.xlsx）”或“CSV UTF-8（逗号分隔）”后重新上传} docx {而是 Word 文档。请把其中的表格复制到 Excel，另存为 .xlsx 后重新上传} ods {而是 OpenDocument 电子表格。请另存为 .xlsx 后重新上传} zip {而是压缩包。请解压后上传其中的表格文件} gzip {而是压缩文件。请解压后上传其中的表格文件} rar {而是压缩包。请解压后上传其中的表格文件} 7z {而是压缩包。请解压后上传其中的表格文件} pdf {而是 PDF 文件。请从业务系统导出 CSV 或 Excel 后重新上传} image {而是图片。请从业务系统导出 CSV 或 Excel 后重新上传} sqlite {而是数据库文件。请把数据表导出为 CSV 后重新上传} other {而是二进制文件。请从业务系统导出 CSV 或 Excel 后重新上传}}。',
  'undecodable-bytes':
    '第 {row, number} 行{columnNumber, plural, =0 {} other {第 # 列}}（文件第 {offset, number} 字节处）有按 {encoding} 无法解码的字节，全文共 {count, number} 处。文件可能在传输或转换中损坏，也可能编码选错。请换一种编码预览；若都不对，请从原系统重新导出。',
  'mixed-encodings':
    '文件混用了两种编码：多数行为 {main}，第 {row, number} 行却是 {other}（共 {lines, number} 行）。这常见于把几个文件拼接在一起。请统一编码后重新上传。',
  'no-header':
    '没有找到表头：{row, plural, =0 {文件里没有任何一行内容} other {第 # 行看起来是数据，不是列名，各列暂记为“列1”“列2”……}}。请在第一行写明每一列的名称，或手工指定表头所在的行。',
  'empty-header':
    '第 {row, number} 行表头中，第 {position, number} 列没有名称，暂记为“{name}”。请补上列名；若是多余的空列，请删除。',
  'duplicate-header':
    '列名“{name}”重复（第 {first, number} 列和第 {second, number} 列），后一列暂记为“{renamed}”。请修改其中一个，使列名不重复。',
  'ragged-row':
    '第 {row, number} 行有 {found, number} 个单元格，表头有 {expected, number} 列。请检查该行是否缺少分隔符，或单元格中的逗号没有用引号括起来。',
  'broken-quote':
    '第 {row, number} 行开始的记录{columnNumber, plural, =0 {} other {（第 # 列）}}引号没有成对。请检查单元格中的引号：内容里的引号要写成两个（""）。',
  'no-rows': '文件只有表头，没有数据行。',
  'too-many-columns':
    '表头有 {found, number} 列，超过上限 {limit, number} 列。请检查分隔符是否正确，或行列是否颠倒。',
  'blank-rows': '有 {rows, number} 行没有任何内容（首个在第 {row, number} 行），已跳过，不算数据行。',
  'repeated-header':
    '第 {row, number} 行与表头相同（共 {rows, number} 行如此），常见于把几页或几个文件拼接在一起，已跳过，不算数据行。',
  'section-title':
    '第 {row, number} 行是夹在表中的标题，其后像是另一张表，标题行已跳过。一个文件请只放一张表，其余的请分开上传。',
  'encodings-close': '按 {first} 和按 {second} 读取都说得通。请在预览中核对汉字是否正确，必要时改选编码。',
  'c1-controls':
    '文件里有 {count, number} 个控制字符（U+0080 至 U+009F），应是 Windows-1252 文本被当作 Latin-1 转换所致，已读作原来的引号、破折号等。请在预览中核对。',
  'broken-workbook':
    '无法打开这个 Excel 工作簿：文件已损坏或设有密码。请在 Excel 或 WPS 中确认能打开、取消密码后另存为 .xlsx，再重新上传。',
  'unknown-sheet': '工作簿中没有名为“{sheet}”的工作表。请从列出的工作表中选择一个。',
  'formula-without-value':
    '单元格 {cell} 是公式，文件里没有保存它的结果。请在 Excel 或 WPS 中打开、重新计算并保存后再上传，或把公式粘贴为数值。',
  'error-value': '单元格 {cell} 是错误值 {error}。请在 Excel 或 WPS 中改正公式，或清空该单元格后重新上传。',
  'digits-lost':
    '单元格 {cell} 的数字超过 15 位，Excel 只保留前 15 位，其后的数字已丢失。身份证号、银行账号等请在 Excel 中设为“文本”格式后重新录入或导出。',
  'merged-cells':
    '有 {ranges, number} 处合并单元格（首处在第 {row, number} 行），已把其中的值填入所覆盖的每个单元格。请在预览中核对。',
  'hidden-cells':
    '工作表中有隐藏的行或列（{rows, number} 行、{columns, number} 列），也会一并读取。若不应公开，请先删除再上传。',
  'broken-json':
    '第 {line, number} 行第 {column, number} 个字符处不是有效的 JSON。文件可能不完整，请从原系统重新导出。',
  'not-a-table':
    'JSON 的内容不是一张表。请上传由对象组成的数组、每行一个对象的文件（NDJSON），或 GeoJSON 的 FeatureCollection。',
  'nested-value':
    '“{column}”有 {rows, number} 个值是数组或对象（首个在第 {row, number} 条记录），不是单个值，已按 JSON 文本保留。建议展开为几列后重新上传。',
  'table-inside': 'JSON 的最外层不是数组，已读取其中的“{path}”。请核对这是不是要开放的数据。',
  'duplicate-key': '第 {row, number} 条记录中“{column}”出现了两次，已取后一个值。请核对数据的导出程序。',
}
