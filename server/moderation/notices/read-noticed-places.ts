import 'server-only'
import { database } from '#server/database'
import type { CommentState, NoticeOutcome } from '#server/generated/prisma/client'

export type NoticedPlace = {
  position: number
  address: string
  outcome: NoticeOutcome | null
  /** The words that stood there when the notice was sent, and whether they were changed since. */
  comment: {
    id: string
    state: CommentState
    withheldIn: string[]
    words: string
    language: string
    country: string | null
    isChanged: boolean
    author: { name: string; handle: string }
  } | null
  story: { id: string; slug: string; headline: string; language: string; isPublished: boolean } | null
  report: { id: string; outlet: string | null; headline: string; language: string | null; isShown: boolean } | null
}

/** What a notice names, place by place, as it stood then and as it stands now. */
export async function readNoticedPlaces(noticeId: string): Promise<NoticedPlace[]> {
  const rows = await database.noticeTarget.findMany({
    where: { noticeId },
    orderBy: { position: 'asc' },
    select: {
      position: true,
      address: true,
      outcome: true,
      revision: true,
      story: { select: { id: true, slug: true, headline: true, language: true, status: true } },
      report: {
        select: {
          id: true,
          language: true,
          removedAt: true,
          outlet: { select: { name: true } },
          revisions: { orderBy: { number: 'desc' }, take: 1, select: { headline: true } },
        },
      },
      comment: {
        select: {
          id: true,
          state: true,
          withheldIn: true,
          revision: true,
          body: true,
          language: true,
          rootCountry: true,
          author: { select: { name: true, handle: true } },
          revisions: { select: { number: true, body: true } },
        },
      },
    },
  })
  return rows.map(({ comment, story, report, revision, ...place }) => ({
    ...place,
    comment: comment && {
      id: comment.id,
      state: comment.state,
      withheldIn: comment.withheldIn,
      words: comment.revisions.find(({ number }) => number === revision)?.body ?? comment.body,
      language: comment.language,
      country: comment.rootCountry,
      isChanged: comment.revision !== revision,
      author: comment.author,
    },
    story: story && {
      id: story.id,
      slug: story.slug,
      headline: story.headline,
      language: story.language,
      isPublished: story.status === 'published',
    },
    report: report && {
      id: report.id,
      outlet: report.outlet?.name ?? null,
      headline: report.revisions[0]?.headline ?? '',
      language: report.language,
      isShown: report.removedAt === null,
    },
  }))
}
