/** 提交流程的问题：办理的先后、内容变化、缺少理由。 */
export const problemsWorkflow = {
  'submission-unknown': '没有找到这件提交。它可能已被取消，请返回列表查看。',
  'submission-changed': '这件提交的状态已经改变，可能有人先一步办理。请刷新页面查看当前状态。',
  'submission-base-changed':
    '对比之后，“{subject}”又公布了新的版本。应当由部门按现行版本重新检查后再次提交。',
  'submission-content-changed': '提交内容与您所看到的不一致，未作决定。请刷新页面，重新查看后再决定。',
  'submission-other-waits': '同一条目已有一件提交在等待审核。请等其办结，或者先取消该件。',
  'publication-pending': '“{subject}”已有一件获批的提交正在发布。请稍候片刻再决定。',
  'reasons-missing': '请写明退回理由，至少 {shortest, number} 个字符，使提交部门知道如何修改。',
  'order-changed': '第 {number, number, ::group-off} 号发布指令已由另一进程处理。请刷新页面查看结果。',
}
