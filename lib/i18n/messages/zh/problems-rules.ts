/** Faults of lib/rules, under `problems.<code>`. */
export const problemsRules = {
  'invalid-day': '“{day}”不是日期。请按“年-月-日”填写，例如 2026-02-13。',
  'invalid-instant': '“{instant}”不是带时区的时间。',
  'invalid-day-count': '“{days}”不是工作日天数。请填写 0 到 10000 之间的整数。',
  'duplicate-calendar-year': '{year, number, ::group-off} 年的工作日历有两份，请只保留一份。',
  'conflicting-calendar-day': '两份工作日历对 {day} 是否放假的记载不一致，请以国务院办公厅通知为准更正。',
  'unknown-limit': '规则依据 {profile} 没有名为“{limit}”的期限。',
  'limit-without-number': '规则依据 {profile} 对“{limit}”没有规定天数，只能由本市作出承诺。',
  'limit-of-another-type': '规则依据 {profile} 的“{limit}”不按工作日计算，而是按“{type}”计算。',
  'promise-missing': '规则依据没有规定“{promise}”的期限，portal.yaml 也没有作出承诺。请在 promises 中补充。',
}
