import 'server-only'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'

export type NoticeTarget = {
  id: string
  body: string
  language: string
  country: string | null
  /** Empty where the author left. */
  author: { name: string; handle: string }
  story: { slug: string; headline: string; language: string }
}

/** The published comment that a notice is about; undefined where there is none. */
export async function getNoticeTarget(slug: string, commentId: string): Promise<NoticeTarget | undefined> {
  const row = await database.comment.findUnique({
    where: { id: commentId, state: 'published', story: { slug, status: 'published' }, ...visibleIn(await viewingCountry()) },
    select: {
      id: true,
      body: true,
      language: true,
      country: true,
      author: { select: { name: true, handle: true } },
      story: { select: { slug: true, headline: true, language: true } },
    },
  })
  return row ?? undefined
}
