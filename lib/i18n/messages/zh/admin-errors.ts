/** 后台操作未完成时的一般说明。 */
export const adminErrors = {
  unexpected:
    '操作未能完成，所填内容没有保存。请稍后重试；仍然出现的，请将编号 {reference} 告知平台管理人员。',
  busy: '系统正忙，操作没有进行。请稍后重试。',
  signedOut: '您已退出登录或者登录已过期，操作没有进行。请在新窗口登录后再试，以免丢失所填内容。',
  malformed: '所填内容不完整或者格式不正确。请检查后重试。',
  filingRefused: '没有提交，有 {count} 处需要修改：',
  entryRefused: '目录条目有 {count, number} 处需要修改。',
  cited: '{sentence}（{citation}）',
  clause: '{standard}第 {clause} 条',
  citations: '；',
}
