import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import type { StoryMode } from '#domain/stories/story-mode'
import { database } from '#server/database'
import { withinScope } from '#server/moderation/within-scope'

type StoryChange = {
  at: Date
  /** Null where the account is gone. */
  by: string | null
  mode: StoryMode
  /** Null where an editor set it, whose form says nothing of it. */
  slowModeSeconds: number | null
  reason: string | null
}

export type StoryForDesk = {
  id: string
  slug: string
  headline: string
  language: string
  mode: StoryMode
  slowModeSeconds: number
  controlReason: string | null
  /** What follows where a check takes too long. */
  checksFailClosed: boolean
  closesAt: Date | null
  /** The threads that take no more replies, those that were locked last first. */
  locked: { id: string; country: string | null; lockedAt: Date; reason: string | null; words: string; language: string }[]
  /** What was set for the whole discussion, the latest first. */
  changes: StoryChange[]
}

const mostLocked = 50
const changesShown = 20
const wordsShown = 160

/** A published story as moderators set its discussion; undefined where it lies outside what the actor moderates. */
export async function getStoryForDesk(actor: Reader, id: string): Promise<StoryForDesk | undefined> {
  const { scope } = actor
  if (!can(actor, 'desk.open') || (scope && scope.storyIds.length > 0 && !scope.storyIds.includes(id))) return undefined
  const [story, locked, events] = await Promise.all([
    database.story.findUnique({
      where: { id, status: 'published' },
      select: {
        id: true,
        slug: true,
        headline: true,
        language: true,
        mode: true,
        slowModeSeconds: true,
        controlReason: true,
        checksFailClosed: true,
        closesAt: true,
      },
    }),
    database.comment.findMany({
      where: { AND: [withinScope(scope), { storyId: id, parentId: null, lockedAt: { not: null } }] },
      orderBy: [{ lockedAt: 'desc' }, { id: 'desc' }],
      take: mostLocked,
      select: { id: true, country: true, lockedAt: true, lockReason: true, body: true, language: true, state: true },
    }),
    database.event.findMany({
      where: { storyId: id, kind: { in: ['story.moderated', 'story.discussion-set'] } },
      orderBy: { sequence: 'desc' },
      take: changesShown,
      select: { at: true, actorId: true, data: true },
    }),
  ])
  if (!story) return undefined
  const names = await namesOf(events.flatMap(({ actorId }) => actorId ?? []))
  return {
    ...story,
    locked: locked.map(({ lockedAt, lockReason, body, state, ...thread }) => ({
      ...thread,
      lockedAt: lockedAt!,
      reason: lockReason,
      words: state === 'published' ? body.slice(0, wordsShown) : '',
    })),
    changes: events.map(({ at, actorId, data }) => ({ at, by: names.get(actorId ?? '') ?? null, ...changeOf(data) })),
  }
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = await database.person.findMany({ where: { id: { in: ids }, erasedAt: null }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** An editor's entry names the mode alone; a moderator's all of it. */
function changeOf(data: unknown): Omit<StoryChange, 'at' | 'by'> {
  const { to, reason } = data as { to: StoryMode | { mode: StoryMode; slowModeSeconds: number }; reason?: string }
  return typeof to === 'string' ? { mode: to, slowModeSeconds: null, reason: null } : { ...to, reason: reason ?? null }
}
