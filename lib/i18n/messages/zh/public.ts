/** 公众网站的词句。 */
export const publicSite = {
  unnamed: '政务数据开放平台',
  notFound: {
    title: '找不到这个页面',
    text: '网址可能有误，或者页面已经移走。数据被撤回时，原页面会保留并说明理由，不会消失。',
    home: '回到首页',
  },
  nav: {
    datasets: '数据目录',
    organisations: '部门',
    themes: '主题',
    responsible: '责任公示',
    log: '公开日志',
    opinion: '提意见',
  },
  search: {
    label: '搜索数据',
    placeholder: '数据名称、数据项、部门',
    submit: '搜索',
  },
  footer: {
    contact: '联系我们',
    about: '说明',
    machine: '供程序使用',
    catalogueCsv: '开放目录（CSV）',
    catalogueJson: '开放目录（JSON）',
    feed: '更新订阅（Atom）',
    sitemap: '网站地图',
    phone: '电话',
    email: '电子邮件',
    address: '地址',
    licence: '数据使用许可',
  },
}
