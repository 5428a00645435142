/** Why a plan is refused, and why a desensitization could not be carried out. */
const detector =
  '{detector, select, resident_id {居民身份证号码} mobile {手机号码} landline {固定电话} email {电子邮箱} bank_card {银行卡号} person_name {个人姓名} address {住址} birth_date {出生日期} other {个人信息}}'

export const problemsDesensitize = {
  'plan-other-standard':
    '处理方案依据的脱敏标准版本（{version}）不是现行版本（{inForce}）。请重新生成处理方案。',
  'plan-column-missing': '“{column}”列还没有处理方案。请为每一列选择处理方式。',
  'plan-column-unknown': '处理方案中的“{column}”列不在上传的文件里。请删除该项。',
  'plan-column-twice': '处理方案中“{column}”列出现了两次。请只保留一项。',
  'plan-nothing-left': '处理方案删除了全部列，没有可以开放的内容。请至少保留一列。',
  'plan-undecided': '“{column}”列是新增的列，或者出现了新识别的个人信息。请确认其处理方式。',
  'plan-pseudonym-unconditional':
    '“{column}”列计划假名化。假名化后的数据仍是个人信息，只能用于有条件开放。请改为删除、遮蔽或泛化。',
  'plan-ground-missing': `“{column}”列含有${detector}，计划原样保留。请写明保留的理由（不少于 4 个字）。`,
  'plan-keep-forbidden': `“{column}”列确定含有${detector}，按脱敏标准第 {clause} 条不得原样保留。请改为标准允许的处理方式。`,
  'plan-action-not-allowed': `“{column}”列含有${detector}，脱敏标准第 {clause} 条不允许以{action, select, mask {遮蔽} pseudonym {假名化} generalise {泛化} other {这种}}方式处理。`,
  'plan-mask-too-weak': `“{column}”列含有${detector}，脱敏标准第 {clause} 条规定最多保留前 {maxFirst, number} 位和后 {maxLast, number} 位。请减少保留的字符。`,
  'plan-falls-short': '处理方案不符合脱敏标准（{faults, number} 处）。请按提示修改。',
  'table-changed': '文件内容与检查时不一致{row, plural, =0 {} other {（第 # 行）}}。请重新上传并检查。',
  'kept-columns-differ': '保留的列与上传的文件不一致，处理已停止，没有公开任何内容。请联系系统管理员。',
  'final-scan-found': '处理结果中仍有处理方案没有说明的个人信息，涉及列：{columns}。请修改处理方案。',
  'worker-failed': '文件处理时发生内部错误，没有公开任何内容。请重试；如仍失败，请联系系统管理员。',
  'worker-out-of-memory': '文件处理所需内存超过限度。请拆分文件后分别上传。',
}
