/** 各处共用的词句。 */
export const common = {
  skip: '跳到正文',
  menu: '菜单',
  mainNavigation: '主导航',
  breadcrumbs: '当前位置',
  home: '首页',
  largeText: '大字版',
  dark: '深色',
  light: '浅色',
  otherLanguage: 'English',
  copy: '复制',
  copied: '已复制',
  optional: '（选填）',
  pages: {
    label: '分页',
    previous: '上一页',
    next: '下一页',
    page: '第 {page} 页',
  },
  errors: {
    title: '请先改正以下问题',
  },
  none: '无',
  listSeparator: '、',
}
