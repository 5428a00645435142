/** 数据提交、目录条目提交和撤下的问题：错在哪里、怎么办。 */
export const problemsDisclosure = {
  'unknown-entry': '没有标识为“{slug}”的目录条目。请从本部门的目录中选择。',
  'entry-withdrawn': '目录条目“{slug}”已撤下，不能再提交。需要重新开放的，请新建条目。',
  'entry-not-disclosed':
    '目录条目“{slug}”的开放类型为“不予开放”，不能上传数据。请先修改条目的开放属性并经审核。',
  'formed-in-future':
    '数据形成或者变更的日期（{formedOn}）晚于今天（{today}）。请填写实际日期，开放期限从该日起算。',
  'submission-open': '“{slug}”已有一件提交正在办理。请先办完或者取消该件，再提交新的。',
  'too-large': '文件超过上限 {megabytes, number} MB。请按年份或者区域拆分后分别上传。',
  'upload-broken-off': '上传中断，文件没有收完整，原有内容未变。请检查网络后重新上传。',
  'no-inspection': '文件尚未通过检查。请先上传文件，待检查完成后再继续。',
  'reviewed-in-future': '保密审查日期（{reviewedOn}）晚于今天。请填写实际审查日期。',
  'unknown-submission': '没有找到这件提交。它可能已被取消，请返回列表查看。',
  'check-stopped': '检查已由人工停止，上传的文件和方案都已保留。请重新执行检查。',
  'nothing-under-way': '现在没有正在进行的检查。请刷新页面查看最新状态。',
  'check-interrupted': '检查因系统重启中断，上传的文件和方案都已保留。请重新执行检查。',
  'slug-of-another-department': '网址标识“{slug}”属于其他部门的条目。请另取一个。',
  'slug-changed': '网址标识“{slug}”不能更改，已公布的网址要长期有效。请改回原标识。',
  'ground-missing': '请用中文和英文写明撤下的理由，每种语言至少四个字符。理由将向公众公布。',
  'review-missing': '尚未记录保密审查。请先填写审查岗位、结论和日期，再提交。',
  'not-ready': '脱敏结果尚未生成。请先执行脱敏方案，再提交。',
  'sample-personal-data': '样例数据中“{item}”一项疑似含有个人信息。样例数据随目录原样公开，请改用虚构的值。',
  'check-outdated':
    '平台已升级，能识别的内容比检查时更多。文件已保留，请重新检查；脱敏方案和结果需要重新确认、生成。',
  'reading-unconfirmed':
    '文件有两种相近的读法，尚未确认。请在“读取方式”中核对预览，确认文字显示正确后再提交。',
  'faults-unstated': '数据与字典有 {faults, number} 处不符。请改正后重新上传，或者写明理由、如实说明后发布。',
  'no-faults': '数据与字典相符，没有需要说明的地方。',
  'reason-too-short': '请用中文和英文写明带着这些问题发布的理由，每种语言至少 {shortest, number} 个字符。',
  'hierarchy-unknown': '没有名为“{name}”的泛化层级文件。请先上传。',
  'hierarchy-exists': '已有名为“{name}”的泛化层级文件。请换一个名称，或者先删除原来的。',
  'hierarchy-in-use': '方案中“{column}”列正在使用层级文件“{name}”。请先修改该列的处理方式。',
  'no-risk-columns': '请先选择至少一个准标识符，才能度量重识别风险。',
  'work-stopped': '已停止，没有改动任何内容。',
  'no-upload': '还没有上传文件。请先上传。',
}
