/** Headers of counts and shares: a column of how many have it holds nobody's own. */
export const STATISTICS_HEADER =
  /人数|人次|户数|件数|例数|数量|数目|总数|比例|比重|比率|占比|率$|率[（(]|数$|数[（(]|总量|总额|总值|合计|平均|指数|增长|[（(](?:人|户|个|件|万人|亿元|万元|％|%)[）)]$|\b(?:count|total|rate|ratio|percent|average|mean|number of)\b/i
