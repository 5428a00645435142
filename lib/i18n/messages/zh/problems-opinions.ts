/** Faults of lib/opinions, under `problems.<code>`. */
export const problemsOpinions = {
  'opinion-speaker-missing': '请选择您以何种身份提出意见。',
  'opinion-too-short': '意见内容过短。请至少填写 4 个字。',
  'opinion-too-long': '意见内容过长。请精简至 5000 个字以内，或者分次提交。',
  'opinion-unprintable': '意见内容含有无法显示的字符。请删除后重新提交，可先粘贴到纯文本编辑器再复制。',
  'opinion-refused': '提交未被接收。请勿填写标为“留空”的栏目，然后重新提交。',
  'opinion-dataset-unknown': '目录中没有这个数据集。请从数据集页面重新填写，或者提交一般意见。',
  'opinion-too-many': '短时间内提交的意见过多。请十分钟后再试，已填写的内容保留在下面。',
  'opinion-line-too-long': '有一栏内容过长。行号、正确内容、用途请在 500 字以内，联系方式在 200 字以内。',
  'opinion-frequency-missing': '请选择需要这些数据的频率。',
  'opinion-contact-missing':
    '您希望单独答复，请填写联系方式；不需要单独答复的，请取消勾选，凭回执也能看到答复。',
  'opinion-kind-unknown': '无法识别这是哪一类意见。请从意见页面重新填写。',
  'opinion-crowded':
    '眼下未经验证的提交过多。请启用 JavaScript 后提交，或者稍后再试；已填写的内容保留在下面。',
  'proof-invalid': '浏览器完成的验证无效。请在下面重新提交，内容已保留。',
  'proof-expired': '表单打开时间过长，验证已过期。请在下面重新提交，内容已保留。',
  'proof-used': '这份表单已经提交过一次，没有重复保存。如果要另提一条，请在下面修改后提交。',
  'evidence-too-many': '附件不能超过 3 个。',
  'evidence-too-large': '附件合计不能超过 10 MB。',
  'evidence-type': '附件只接受 PDF、PNG、JPG、CSV 和 XLSX，按文件内容判断。请换成这些格式。',
}
