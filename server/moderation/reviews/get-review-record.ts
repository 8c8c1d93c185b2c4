import 'server-only'
import { addPair, countPairs, kappa, noAgreement, shareAgreed } from '#domain/moderation/checker/agreement'
import { excerptOf } from '#domain/comments/excerpt-of'
import { plainText } from '#server/comments/plain-text'
import { database } from '#server/database'

const differencesShown = 50
const wordsShown = 160

export type ReviewRecord = {
  waiting: number
  answered: number
  /** 0…1; null where nothing was answered, and where chance does all. */
  agreed: number | null
  kappa: number | null
  /** The latest in which the second look differs. */
  differences: {
    id: string
    commentId: string
    words: string
    language: string
    isRestricted: boolean
    reason: string | null
    answeredAt: Date
    first: string
    second: string
  }[]
}

/** How far second looks agree with first decisions, and where they do not; asked for admins. */
export async function getReviewRecord(): Promise<ReviewRecord> {
  const [waiting, groups, rows] = await Promise.all([
    database.blindReview.count({ where: { answeredAt: null } }),
    database.blindReview.groupBy({ by: ['isRestricted', 'wouldRestrict'], where: { answeredAt: { not: null } }, _count: { _all: true } }),
    database.blindReview.findMany({
      where: {
        OR: [
          { isRestricted: true, wouldRestrict: false },
          { isRestricted: false, wouldRestrict: true },
        ],
      },
      orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
      take: differencesShown,
      select: {
        id: true,
        commentId: true,
        isRestricted: true,
        reason: true,
        answeredAt: true,
        firstDecider: { select: { name: true } },
        reviewer: { select: { name: true } },
        comment: { select: { body: true, language: true } },
      },
    }),
  ])
  let pairs = noAgreement
  for (const { isRestricted, wouldRestrict, _count } of groups) {
    for (let made = 0; made < _count._all; made++) pairs = addPair(pairs, isRestricted, wouldRestrict === true)
  }
  return {
    waiting,
    answered: countPairs(pairs),
    agreed: shareAgreed(pairs),
    kappa: kappa(pairs),
    differences: rows.map(({ comment, firstDecider, reviewer, answeredAt, ...row }) => ({
      ...row,
      answeredAt: answeredAt!,
      words: excerptOf(plainText(comment.body).text, wordsShown),
      language: comment.language,
      first: firstDecider.name,
      second: reviewer?.name ?? '',
    })),
  }
}
