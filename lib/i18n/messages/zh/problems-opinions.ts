/** Faults of lib/opinions, under `problems.<code>`. */
export const problemsOpinions = {
  'opinion-speaker-missing': '请选择您以何种身份提出意见。',
  'opinion-too-short': '意见内容过短。请至少填写 4 个字。',
  'opinion-too-long': '意见内容过长。请精简至 5000 个字以内，或者分次提交。',
  'opinion-unprintable': '意见内容含有无法显示的字符。请删除后重新提交，可先粘贴到纯文本编辑器再复制。',
  'opinion-refused': '提交未被接收。请勿填写标为“留空”的栏目，然后重新提交。',
  'opinion-dataset-unknown': '目录中没有这个数据集。请从数据集页面重新填写，或者提交一般意见。',
  'opinion-too-many': '短时间内提交的意见过多。请十分钟后再试，已填写的内容保留在下面。',
}
