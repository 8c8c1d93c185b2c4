import { isStaffLocale, isStaffPath, locales } from '#domain/locales'

/**
 * Where a page of the staff stands in English, if a path asks for one in a language that only readers have. Such a page
 * is shown in one language as a whole: English sentences with another language's plurals and dates would be neither.
 */
export function staffAddress(path: string): string | undefined {
  const [, prefix = '', rest] = /^\/([a-z]+)(\/.*)$/u.exec(path) ?? []
  const isForReadersAlone = locales.some(locale => locale === prefix) && !isStaffLocale(prefix)
  return rest && isForReadersAlone && isStaffPath(rest) ? rest : undefined
}
