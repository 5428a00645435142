import { desensitize } from './desensitize.ts'

/** A name chosen by an id; a choice takes no hyphens. */
const choice = (param: string, names: Readonly<Record<string, string>>, other: string) =>
  `{${param}, select, ${Object.entries(names)
    .map(([id, name]) => `${id.replaceAll('-', '_')} {${name}}`)
    .join(' ')} other {${other}}}`

const detector = choice('detector', desensitize.detectors, '个人信息')
const action = choice('action', desensitize.actions, '这种')

/** Why a plan is refused, and why a desensitization could not be carried out. */
export const problemsDesensitize = {
  'plan-other-standard':
    '处理方案依据的脱敏标准版本（{version}）不是现行版本（{inForce}）。请重新生成处理方案。',
  'plan-column-missing': '“{column}”列还没有处理方案。请为每一列选择处理方式。',
  'plan-column-unknown': '处理方案中的“{column}”列不在上传的文件里。请删除该项。',
  'plan-column-twice': '处理方案中“{column}”列出现了两次。请只保留一项。',
  'plan-nothing-left': '处理方案删除了全部列，没有可以开放的内容。请至少保留一列。',
  'plan-undecided': '“{column}”列是新增的列，或者出现了新识别的个人信息。请确认其处理方式。',
  'plan-pseudonym-unconditional':
    '“{column}”列计划假名化。假名化后的数据仍是个人信息，按脱敏标准第 {clause} 条只能用于有条件开放。请改为删除、遮蔽或泛化。',
  'plan-ground-missing': `“{column}”列含有${detector}，计划原样保留。请写明保留的理由（不少于 4 个字）。`,
  'plan-keep-forbidden': `“{column}”列确定含有${detector}，按脱敏标准第 {clause} 条不得原样保留。请改为标准允许的处理方式。`,
  'plan-action-not-allowed': `“{column}”列含有${detector}，脱敏标准第 {clause} 条不允许以“${action}”方式处理。请改为标准允许的处理方式。`,
  'plan-mask-too-weak': `“{column}”列含有${detector}，脱敏标准第 {clause} 条规定最多保留前 {maxFirst, number} 位和后 {maxLast, number} 位。请减少保留的字符。`,
  'plan-generalisation-too-fine': `“{column}”列含有${detector}，计划的精度高于脱敏标准第 {clause} 条允许的精度。请选择更粗的一级、更宽的区间或者更少的字符、小数位。`,
  'plan-redact-whole-column': `“{column}”列整列都是${detector}，只遮蔽识别出的内容会漏掉写错的号码。请按脱敏标准第 {clause} 条删除该列或者整格处理。`,
  'plan-bound-missing':
    '“{column}”列计划顶层与底层编码，但没有写明界限，或者下限不小于上限。请至少写明一个界限。',
  'plan-hierarchy-unknown':
    '“{column}”列计划按泛化层级“{hierarchy}”的第 {level, number} 级处理，但没有提交这个层级文件，或者它没有这么多级。请上传该文件或者选择已有的一级。',
  'plan-risk-column':
    '“{column}”列被选为准标识符或者敏感属性，但它不公开，或者不在文件里。请从风险判断中去掉该列。',
  'plan-quasi-missing':
    '数据涉及自然人，“{column}”列描述个人，按脱敏标准第 {clause} 条应当计入准标识符。请将该列计入准标识符，或者删除该列。',
  'plan-jointly-readable':
    '“{column}”列没有隐藏的部分与“{others}”列合起来，可能的取值只剩约 {possible, number} 个（脱敏标准第 {clause} 条规定不少于 {least, number} 个），等于公开了原值。请删除其中一列，或者隐藏更多。',
  'plan-value-remains':
    '“{column}”列中隐藏的内容在“{other}”列中仍可看到（{rows, number} 行），不符合脱敏标准第 {clause} 条。请同样处理“{other}”列。',
  'plan-falls-short': '处理方案不符合脱敏标准（{faults, number} 处）。请按提示修改。',
  'k-too-low':
    '处理后，准标识符取值相同的记录最少的一组只有 {k, number} 条，脱敏标准第 {clause} 条要求不少于 {required, number} 条。请进一步泛化准标识符，或者选择删除过少的记录。',
  'suppressed-too-many':
    '为达到脱敏标准要求需要删除 {records, number} 条记录（共 {rows, number} 条），超过第 {clause} 条允许的 {maxPercent, number}%。请进一步泛化准标识符。',
  'value-remains':
    '“{column}”列中隐藏的内容在“{other}”列中仍可看到（{rows, number} 行），没有公开任何内容。请同样处理“{other}”列。',
  'jointly-readable':
    '“{column}”列与“{others}”列是同一内容，各自显示的部分合起来，可能的取值只剩约 {possible, number} 个（至少应有 {least, number} 个），没有公开任何内容。请删除其中一列，或者以相同方式处理。',
  'hierarchy-empty': '泛化层级文件没有内容，或者只有一列。每行应为：取值、第 1 级、第 2 级……',
  'hierarchy-too-long': '泛化层级文件超过 {most, number} 行。请只列出数据中出现的取值。',
  'hierarchy-too-wide': '泛化层级文件超过 {most, number} 级。请减少级数。',
  'hierarchy-ragged': '泛化层级文件第 {row, number} 行的级数与第 1 行（{levels, number} 级）不同。请补齐。',
  'hierarchy-empty-value':
    '泛化层级文件第 {row, number} 行第 {level, number} 级是空的（0 为取值本身）。请补齐。',
  'hierarchy-value-twice':
    '泛化层级文件第 {row, number} 行的取值已在第 {first, number} 行出现。请只保留一行。',
  'hierarchy-inconsistent':
    '泛化层级文件第 {row, number} 行与第 {first, number} 行第 {level, number} 级相同，上一级却不同。请改为一致。',
  'table-changed': '文件内容与检查时不一致{row, plural, =0 {} other {（第 # 行）}}。请重新上传并检查。',
  'kept-columns-differ': '保留的列与上传的文件不一致，处理已停止，没有公开任何内容。请联系系统管理员。',
  'final-scan-found': '处理结果中仍有处理方案没有说明的个人信息，涉及列：{columns}。请修改处理方案。',
  'worker-failed': '文件处理时发生内部错误，没有公开任何内容。请重试；如仍失败，请联系系统管理员。',
  'worker-out-of-memory': '文件处理所需内存超过限度。请拆分文件后分别上传。',
}
