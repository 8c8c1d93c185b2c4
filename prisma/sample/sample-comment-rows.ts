import type { EventKind } from '#domain/moderation/event-kinds'
import { newId } from '#server/new-id'
import { hashBody, hashContent } from '#server/comments/hash-content'
import { sampleComments } from './content/sample-comments.ts'
import type { SampleComment } from './content/sample-types.ts'
import { restrictionColumns } from './reasons.ts'
import { commentRow } from './rows.ts'
import { sampleEvent } from './sample-event.ts'

type Where = {
  /** Ids and instants by slug. */
  stories: Map<string, { id: string; publishedAt: Date }>
  /** Ids by key. */
  people: Map<string, string>
  moderatorId: string
}

const minuteMilliseconds = 60_000

/** The comments with all that hangs on them: revisions, holds, flags, removals and entries of the log. */
export function sampleCommentRows(where: Where, now: Date) {
  const threads = new Map<string, { id: string; rootId: string; depth: number }>()
  const made = sampleComments.map(sample => {
    const one = oneComment(sample, sample.parent ? threads.get(sample.parent) : undefined, where, now)
    threads.set(sample.key, one.comment)
    return one
  })
  return {
    comments: made.map(({ comment }) => comment),
    revisions: made.flatMap(({ revisions }) => revisions),
    holds: made.flatMap(({ holds }) => holds),
    flags: made.flatMap(({ flags }) => flags),
    decisions: made.flatMap(({ decisions }) => decisions),
    events: made.flatMap(({ events }) => events),
  }
}

function oneComment(sample: SampleComment, parent: { id: string; rootId: string; depth: number } | undefined, where: Where, now: Date) {
  const story = where.stories.get(sample.story)!
  const authorId = where.people.get(sample.author)!
  const writtenAt = story.publishedAt.getTime() + sample.hoursAfterStory * 60 * minuteMilliseconds
  /** So many minutes after it was written, and never in the future. */
  const later = (minutes: number) => new Date(Math.min(writtenAt + minutes * minuteMilliseconds, now.getTime()))
  const createdAt = later(0)
  const testimony = {
    prominence: sample.testimony?.prominence ?? null,
    outletNamed: sample.testimony?.outlet ?? null,
    link: sample.testimony?.link ?? null,
    missing: sample.testimony?.missing ?? null,
  }
  const { body, edited, removal } = sample
  const revision = edited ? 2 : 1
  const flags = (sample.flags ?? []).map(({ by, reason, note }, index) => ({
    id: newId(),
    reporterId: where.people.get(by)!,
    reason,
    note,
    createdAt: later(30 + 20 * index),
    resolvedAt: removal ? later(120) : null,
  }))
  const decisionId = removal ? newId() : null
  const comment = commentRow(
    {
      storyId: story.id,
      authorId,
      parentId: parent?.id ?? null,
      country: sample.country ?? null,
      ...testimony,
      state: sample.state,
      body,
      language: sample.language,
      revision,
      createdAt,
      editedAt: edited ? later(4) : null,
      withdrawnAt: sample.state === 'withdrawn' ? later(50) : null,
      openFlags: removal ? 0 : flags.length,
      lastDecisionId: decisionId,
      clientHash: hashContent({
        storyId: story.id,
        parentId: parent?.id ?? null,
        country: sample.country ?? null,
        body: edited ?? body,
        testimony: parent
          ? null
          : { prominence: testimony.prominence, outlet: testimony.outletNamed, link: testimony.link, missing: testimony.missing },
      }),
      bodyHash: hashBody(body),
    },
    parent,
  )
  const about = { subjectType: 'comment', subjectId: comment.id, storyId: story.id } as const
  const event = (kind: EventKind, data: Parameters<typeof sampleEvent>[0]['data']) => sampleEvent({ kind, ...about, data }, now)
  const rule = sample.hold?.rule ?? null
  return {
    comment,
    revisions: [edited ?? body, ...(edited ? [body] : [])].map((text, index) => ({
      commentId: comment.id,
      number: index + 1,
      body: text,
      ...testimony,
      createdAt: index === 0 ? createdAt : later(4),
    })),
    holds: sample.hold
      ? [
          {
            id: newId(),
            commentId: comment.id,
            revision,
            rule: sample.hold.rule,
            details: { matched: sample.hold.matched ?? [] },
            createdAt,
          },
        ]
      : [],
    flags: flags.map(flag => ({ ...flag, commentId: comment.id })),
    decisions:
      removal && decisionId
        ? [
            {
              id: decisionId,
              commentId: comment.id,
              revision,
              action: 'remove' as const,
              ...restrictionColumns(removal),
              fromState: 'published' as const,
              toState: 'removed' as const,
              deciderId: where.moderatorId,
              createdAt: later(120),
            },
          ]
        : [],
    events: [
      event('comment.posted', { state: rule ? 'held' : 'published', rule, country: sample.country ?? null }),
      ...(edited ? [event('comment.edited', { revision, state: comment.state, rule: null })] : []),
      ...flags.map(({ id, reason }) => event('comment.flagged', { flagId: id, reason, revision, again: false })),
      ...(removal ? [event('comment.removed', { decisionId, revision, reason: removal.reason, from: 'published', to: 'removed' })] : []),
      ...(sample.state === 'withdrawn' ? [event('comment.withdrawn', { from: 'published' })] : []),
    ],
  }
}
