import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { type Limit, type Obligor, profileSchema, type StartingEvent } from '#lib/rules/profile.ts'
import type { SampleTable } from './table.ts'

const types: Record<Limit['type'], string> = {
  'working-days': '若干工作日内',
  'end-of-month-yearly': '每年某月底前',
  yearly: '每年至少一次',
  'first-working-days-of-quarter': '每季度开始后若干工作日内',
  untimed: '无具体数字',
}
const words: Record<Extract<Limit, { type: 'untimed' }>['word'], string> = {
  timely: '及时',
  promptly: '立即',
  'real-time': '实时',
  'fixed-intervals': '定期',
  'set-by-notice': '通知规定的期限',
}
const obligors: Record<Obligor, string> = {
  department: '政务部门',
  provider: '数据提供部门',
  'municipal-data-department': '政务数据主管部门',
  'platform-agency': '共享平台管理机构',
}
const lapses: Record<Limit['onLapse']['consequence'], string> = {
  'municipal-department-provides': '由政务数据主管部门提供',
  'deemed-consent': '视为同意',
  'notice-to-mend': '通知整改',
  'reported-to-government': '报告人民政府',
  discipline: '依规追究责任',
  'not-stated': '未规定',
}
const events: Record<StartingEvent, string> = {
  'catalogue-element-changed': '目录或者其要素需要变更',
  'catalogue-submission-received': '收到更新后的目录',
  'calendar-year-began': '每年',
  'quarter-began': '每季度开始',
  'shared-data-changed': '所提供的数据发生变化',
  'basic-information-changed': '基础信息发生变化',
  'other-information-changed': '其他信息发生变化',
  'data-formed-or-changed': '数据形成或者变更',
  'sharing-application-received': '收到共享申请',
  'sharing-application-agreed': '答复同意共享申请',
  'reply-limit-lapsed': '答复期限届满',
  'public-security-need': '公共安全管理需要',
  'review-application-received': '收到复核申请',
  'verification-request-received': '收到核实请求',
  'error-found': '发现错误',
  'personnel-changed': '负责机构或者人员变更',
  'data-accident': '发生数据安全事件',
  'fault-committed': '因信息不准确发生过错',
  'ruling-to-share': '决定应当共享',
  'complaint-received': '收到投诉',
  'notice-to-mend': '收到整改通知',
  'notice-lapsed': '整改期限届满',
  'data-produced': '产生政务数据',
  standing: '持续',
}

function quantity(limit: Limit): [number | string, string] {
  if (limit.type === 'working-days' || limit.type === 'first-working-days-of-quarter')
    return [limit.days, '工作日']
  if (limit.type === 'end-of-month-yearly') return [limit.month, '月']
  return ['', limit.type === 'untimed' ? words[limit.word] : '']
}

/** Every limit of both decrees, from the rule profiles that the portal itself computes by. */
export async function limitTable(content: string): Promise<SampleTable> {
  const profiles = await Promise.all(
    ['zhongshan-2020', 'guangzhou-2019'].map(async (id) =>
      profileSchema.parse(parse(await readFile(`${content}/rules/${id}.yaml`, 'utf8'))),
    ),
  )
  const rows = profiles.flatMap(({ decree, limits }) =>
    limits.map((limit) => [
      decree.title.zh,
      limit.articles.map((article) => `第${article.slice(1)}条`).join('、'),
      limit.id,
      limit.label.zh,
      limit.label.en,
      types[limit.type],
      ...quantity(limit),
      events[limit.startedBy],
      limit.owedBy.map((obligor) => obligors[obligor]).join('、'),
      lapses[limit.onLapse.consequence],
      limit.onLapse.article ? `第${limit.onLapse.article.slice(1)}条` : '',
    ]),
  )
  const header = ['法规', '条款', '期限标识', '期限内容', '期限内容英文', '期限类型', '数值', '单位或者用语']
  return {
    slug: 'decree-limits',
    encoding: 'utf-8',
    rows: [[...header, '起算', '责任主体', '逾期后果', '后果条款'], ...rows],
  }
}
