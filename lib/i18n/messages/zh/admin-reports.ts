/** 意见分析报告的生成和提交。 */
export const adminReports = {
  title: '意见分析报告',
  lead: '按季度和年度从记录生成，审核后公布（{citation}）。数字由系统统计，不能手工修改。',
  choose: '选择期间',
  period: '期间',
  show: '查看',
  preview: '{title}',
  previewNote: '按现有记录统计。提交时重新统计一次。',
  open: '这一期间尚未结束，只能预览，不能提交。',
  submit: '提交审核',
  failed: '没有提交',
  done: '已提交，等待审核。',
  filed: '历次报告',
  columns: { title: '报告', state: '状态', filedOn: '提交日期' },
  returned: '报告被退回',
}
