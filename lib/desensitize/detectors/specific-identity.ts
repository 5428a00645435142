import { type Detector, maskMiddle, shape } from './detector.ts'

const WORDS = new Set(
  '残疾 残疾人 肢体残疾 视力残疾 听力残疾 言语残疾 智力残疾 精神残疾 多重残疾 低保 低保户 低保对象 低保边缘户 特困人员 特困供养 五保户 建档立卡 建档立卡户 贫困户 脱贫户 监测户 孤儿 留守儿童 困境儿童 事实无人抚养儿童 刑满释放 刑满释放人员 社区矫正 社区矫正对象 缓刑 假释 服刑 服刑人员 前科 有前科 戒毒 社区戒毒 强制隔离戒毒 吸毒人员 涉毒 失信被执行人 上访人员 信访人 中共党员 中共预备党员 共青团员 民革党员 民盟盟员 民建会员 民进会员 农工党党员 致公党党员 九三学社社员 台盟盟员 无党派人士 群众'.split(
    ' ',
  ),
)
const GRADE = /^(?:肢体|视力|听力|言语|智力|精神|多重)?残?疾?[一二三四1-4]级(?:残疾)?$/

/**
 * Specific identity (PIPL Article 28). Our reading, after GB/T 45574-2025, annex A: an identity that, known, brings
 * discrimination or danger: disability, need of social assistance, a criminal record, correction or drug rehabilitation,
 * petitioning, and membership of a party.
 */
export const specificIdentity: Detector = {
  id: 'specific-identity',
  category: 'specific-identity',
  personal: true,
  strength: 'suggestive',
  vocabulary: true,
  header:
    /残疾(?:类别|类型|等级|证号|情况|状况|人姓名)?|低保|特困|五保|建档立卡|贫困户|前科|犯罪记录|违法记录|社区矫正|刑满|戒毒|吸毒|政治面貌|党派|入党|信访人|救助对象|特殊身份|disability|criminal[ _-]?record|political/i,
  notHeader: /人数|标准|资金|政策|机构|中心|金额|支出|率|数|设施|无障碍/,
  headerSuffices: true,
  shapes: [shape('han', 2, 9)],
  announcedShapes: [shape('text', 2, 8)],
  matchValue: (value) => value !== '群众' && WORDS.has(value),
  matchAnnounced: (value) => WORDS.has(value) || GRADE.test(value),
  maskExample: (value) => maskMiddle(value, 0, 0),
}
