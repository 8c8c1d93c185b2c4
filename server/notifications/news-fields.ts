import 'server-only'
import { excerptOf } from '#domain/comments/excerpt-of'
import { isRestriction, type Restriction } from '#domain/moderation/decision-actions'
import type { News, Outcome } from '#domain/notifications/news'
import { isFormerReader } from '#domain/people/former-reader'
import { plainText } from '#server/comments/plain-text'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { isVisibleIn } from '#server/withholding/visible-in'

export const newsFields = {
  id: true,
  kind: true,
  createdAt: true,
  readAt: true,
  commentId: true,
  decisionId: true,
  story: { select: { slug: true, headline: true, language: true } },
  comment: {
    select: {
      body: true,
      language: true,
      state: true,
      withheldIn: true,
      lastDecisionId: true,
      author: { select: { name: true, handle: true } },
    },
  },
  decision: { select: { action: true, reason: true, law: true, statement: true, code: true, previousId: true } },
} as const satisfies Prisma.NotificationSelect

type NewsRow = Prisma.NotificationGetPayload<{ select: typeof newsFields }>

const excerptCharacters = 240

/** They tell of what moderators or nobody did, not of somebody's words. */
const authorless: ReadonlySet<News['kind']> = new Set(['decision', 'flag', 'views'])

/** Another decision followed this one: it stands in the page as what happened, but is no news to mail. */
export function isSuperseded({ decisionId, comment }: NewsRow): boolean {
  return decisionId !== null && decisionId !== comment.lastDecisionId
}

/** What is shown of rows that `shownTo` let through; `seenFrom` is the country from which they are read. */
export async function toNews(rows: readonly NewsRow[], seenFrom: string | null): Promise<News[]> {
  const restored = await removedBefore(rows)
  return rows.map(({ id, kind, createdAt, readAt, commentId, story, comment, decision }) => ({
    id,
    kind,
    at: createdAt,
    isUnread: readAt === null,
    story,
    path: pathOf(kind, story.slug, commentId),
    author: authorless.has(kind) || isFormerReader(comment.author) ? null : comment.author,
    excerpt: {
      // A reader who flagged a comment may not read it where nobody else can.
      text:
        kind === 'flag' && !(comment.state === 'published' && isVisibleIn(seenFrom, comment))
          ? ''
          : excerptOf(plainText(comment.body).text, excerptCharacters),
      language: comment.language,
    },
    decision: kind === 'decision' && decision ? outcomeOf(decision, restored) : null,
    flag: kind === 'flag' && decision ? (isRestriction(decision.action) ? 'agreed' : 'disagreed') : null,
  }))
}

function pathOf(kind: News['kind'], slug: string, commentId: string): string {
  const story = `/stories/${encodeURIComponent(slug)}`
  if (kind === 'flag') return '/account/flags'
  return kind === 'views' ? `${story}#to-rate` : `${story}/comments/${commentId}#comment-${commentId}`
}

const outcomes = { remove: 'removed', hold: 'held', withhold: 'withheld' } as const satisfies Record<Restriction, string>

function outcomeOf(decision: NonNullable<NewsRow['decision']>, removed: ReadonlySet<string>): Outcome {
  const { action, reason, law, statement, code } = decision
  if (isRestriction(action)) return { outcome: outcomes[action], reason, law, statement: statement ?? '', code: code ?? '' }
  const isRestored = action === 'restore' || (decision.previousId !== null && removed.has(decision.previousId))
  return { outcome: isRestored ? 'restored' : 'published' }
}

/** Of the decisions that these followed, the removals. */
async function removedBefore(rows: readonly NewsRow[]): Promise<ReadonlySet<string>> {
  const ids = rows.flatMap(({ decision }) => decision?.previousId ?? [])
  if (ids.length === 0) return new Set()
  const found = await database.decision.findMany({ where: { id: { in: ids }, action: 'remove' }, select: { id: true } })
  return new Set(found.map(({ id }) => id))
}
