import { type Detector, maskMiddle, shape } from './detector.ts'

/** Endings of names of diseases, and what is named otherwise. */
const DISEASE =
  /(?:病|症|炎|癌|肿瘤|瘤|结核|梗死|梗塞|出血|骨折|糖尿病|高血压|综合征|感染|畸形|衰竭|硬化|中毒|贫血|哮喘|溃疡|结石|障碍|早产|流产|妊娠)$/
/** The last characters of those endings: looked up before the pattern is tried. */
const LAST = new Set('病症炎癌瘤核死塞血折压征染形竭化毒喘疡石碍产娠')
const NOT_DISEASE = /[区县市省镇乡村]$|防病|治病|看病|疾病|病虫|植物|作物|动物|猪|牛|鸡|禽/
const OTHERS = new Set(
  '感冒 发热 咳嗽 阳性 阴性 疑似 确诊 抑郁 失眠 孕妇 哮喘 中风 脑卒中 艾滋病 新冠 A型 B型 O型 AB型'.split(
    ' ',
  ),
)
/** ICD-10: a letter, two digits, and one to three further places behind the point. */
const ICD10 = /^[A-TV-Z]\d{2}(?:\.[\dxX]\d{0,2})?(?:[+*])?$/i
const ICD10_DETAILED = /^[A-TV-Z]\d{2}\.[\dxX]\d{0,4}[+*]?$/i

/** Medical and health data (PIPL Article 28): diseases, diagnoses, ICD-10 codes, records, examinations. */
export const medicalHealth: Detector = {
  id: 'medical-health',
  category: 'medical-health',
  personal: true,
  strength: 'suggestive',
  vocabulary: true,
  header:
    /诊断|病历|病史|病案|病情|病名|患病|疾病名称|疾病编码|症状|既往史|过敏史|家族史|就诊|门诊号|住院号|体检结果|检验结果|检查结果|用药|处方|手术|血型|血压|血糖|健康状况|疫苗接种|核酸|残疾原因|死因|icd-?10|diagnos|medical[ _-]?record|blood[ _-]?type/i,
  notHeader: /人次|人数|机构|医院名称|费用标准|率|数|量|点|科室|目录|药品|价格/,
  headerSuffices: true,
  shapes: [shape('han', 2, 16), shape('ascii', 5, 9)],
  announcedShapes: [
    shape('alphanumeric', 3, 7),
    shape('han', 2, 30),
    shape('text', 2, 60),
    shape('ascii', 4, 9),
  ],
  matchValue: (value) => ICD10_DETAILED.test(value) || (isDisease(value) && !NOT_DISEASE.test(value)),
  matchAnnounced: (value) => OTHERS.has(value) || ICD10.test(value) || isDisease(value),
  maskExample: (value) => maskMiddle(value, 0, 0),
}

function isDisease(value: string): boolean {
  return LAST.has(value.charAt(value.length - 1)) && DISEASE.test(value)
}
