import type { Shape } from '../shape.ts'
import type { common as zh } from '../zh/common.ts'

export const common: Shape<typeof zh> = {
  skip: 'Skip to the main content',
  menu: 'Menu',
  mainNavigation: 'Main navigation',
  breadcrumbs: 'You are here',
  home: 'Home',
  largeText: 'Large text',
  dark: 'Dark',
  light: 'Light',
  otherLanguage: '中文',
  copy: 'Copy',
  copied: 'Copied',
  optional: '(optional)',
  pages: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: 'Page {page}',
  },
  errors: {
    title: 'There is a problem',
  },
  none: 'None',
  listSeparator: ', ',
}
