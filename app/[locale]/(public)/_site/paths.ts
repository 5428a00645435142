import type { Locale } from '#lib/i18n/locales.ts'

/** Addresses of the public pages, each with its trailing slash. */
export const pagePaths = {
  home: (locale: Locale) => `/${locale}/`,
  datasets: (locale: Locale, page = 1) => `/${locale}/datasets/${page > 1 ? `page/${page}/` : ''}`,
  dataset: (locale: Locale, slug: string) => `/${locale}/datasets/${slug}/`,
  organisations: (locale: Locale) => `/${locale}/organisations/`,
  organisation: (locale: Locale, id: string) => `/${locale}/organisations/${id}/`,
  themes: (locale: Locale) => `/${locale}/themes/`,
  theme: (locale: Locale, id: string) => `/${locale}/themes/${id}/`,
  responsible: (locale: Locale) => `/${locale}/responsible/`,
  log: (locale: Locale) => `/${locale}/log/`,
  search: (locale: Locale) => `/${locale}/search/`,
  opinion: (locale: Locale) => `/${locale}/opinion/`,
  answers: (locale: Locale) => `/${locale}/opinions/`,
  answer: (locale: Locale, id: string) => `/${locale}/opinions/${id}/`,
  speak: (locale: Locale, kind: string) => `/${locale}/opinion/${kind}/`,
  consultations: (locale: Locale) => `/${locale}/consultations/`,
  consultation: (locale: Locale, slug: string) => `/${locale}/consultations/${slug}/`,
  reports: (locale: Locale) => `/${locale}/reports/`,
  report: (locale: Locale, id: string) => `/${locale}/reports/${id}/`,
  prose: (locale: Locale, slug: string) => `/${locale}/pages/${slug}/`,
}

/** Address of a file of the published tree. */
export const dataPath = (path: string) => `/data/${path}`
