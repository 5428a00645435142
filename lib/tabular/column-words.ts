/** What the words of a header say of its column; each rests on names that Chinese government files use. */
export interface HeaderWords {
  /** 代码, 编号, 号码, 邮编, 电话, id: digits that name something. */
  readonly code: boolean
  /** 人数, 金额, 面积, 合计: digits that count or measure, whatever their length. */
  readonly amount: boolean
  /** 日期, 时间: where a serial number of Excel may be a date. */
  readonly date: boolean
  /** 年, 年份, 年度: where four digits are a year. */
  readonly year: boolean
  /** 是否, 有无: where 1 and 0, or 无 alone, are an answer. */
  readonly question: boolean
  readonly longitude: boolean
  readonly latitude: boolean
}

const CODE =
  /代码|编码|编号|证号|号码|条码|邮编|邮政编码|电话|手机|账号|帐号|卡号|工号|学号|单号|票号|区划|\bcode\b|_code$|[a-z]Code$|\bid\b|_id$|[a-z]I[Dd]$|\bzip|postcode/i
const AMOUNT =
  /(?:人|户|件|次|个|台|家|宗|辆|套|株|头|只|总|笔|天|日)数|数量|数目|金额|面积|价格|单价|总价|费用|收入|支出|产量|产值|总额|总量|余额|人口|合计|小计|总计|[（(](?:元|万元|亿元|人|户|亩|公顷|吨|米|千米|公里|平方米|件|个|%)[）)]|\b(?:amount|total|count|population|price|area|value|number of)\b/i
const DATE = /日期|时间|年月日|\bdate\b|_date$|[a-z]Date$|\btime\b|_time$|[a-z]Time$|datetime|timestamp/i
const YEAR = /年份|年度|^年$|[^\d]年$|\byear\b|_year$/i
const QUESTION = /是否|有无|能否|可否|^is[_A-Z ]|^has[_A-Z ]|_flag$|\bflag\b|标志$|标识位/i
const LONGITUDE = /经度|\blng\b|\blon\b|\blong\b|longitude|_lng$|_lon$/i
const LATITUDE = /纬度|\blat\b|latitude|_lat$/i

/** Reads a header once; its cells are many. */
export function headerWords(header: string): HeaderWords {
  return {
    code: CODE.test(header),
    amount: AMOUNT.test(header),
    date: DATE.test(header),
    year: YEAR.test(header),
    question: QUESTION.test(header),
    longitude: LONGITUDE.test(header),
    latitude: LATITUDE.test(header),
  }
}
