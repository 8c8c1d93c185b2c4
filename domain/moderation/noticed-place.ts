import { z } from 'zod'
import { locales } from '#domain/locales'

/** What an address of this site leads to, as far as notices can be about it. */
export type NoticedPlace = { slug: string; commentId: string | null; reportId: string | null }

/** A language before the path, as `localePath` writes it. */
const language = new RegExp(`^/(?:${locales.join('|')})(?=/)`)
const path = /^\/stories\/([^/]+)(?:\/comments\/([^/]+))?\/?$/
const report = /^#report-(.+)$/
const comment = /^#comment-(.+)$/

/** Reads an address as readers copy it from a page or from the bar of the browser; undefined where it is none of a story's. */
export function noticedPlace(address: string, siteUrl: string): NoticedPlace | undefined {
  if (!URL.canParse(address)) return undefined
  const { origin, pathname, hash } = new URL(address)
  if (origin !== new URL(siteUrl).origin) return undefined
  const [, slug, inPath] = path.exec(pathname.replace(language, '')) ?? []
  if (!slug) return undefined
  const commentId = inPath ?? comment.exec(hash)?.[1] ?? null
  const reportId = commentId ? null : (report.exec(hash)?.[1] ?? null)
  if ([commentId, reportId].some(id => id !== null && !z.uuid().safeParse(id).success)) return undefined
  try {
    return { slug: decodeURIComponent(slug), commentId, reportId }
  } catch {
    return undefined
  }
}
