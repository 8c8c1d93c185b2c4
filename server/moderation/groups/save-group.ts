import 'server-only'
import type { StoryGroupInput } from '#domain/moderation/story-group'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

export type SaveGroupRefusal =
  | { code: 'not-allowed' }
  | { code: 'group-not-found' }
  /** The desk shares its groups: two of one name could not be told apart. */
  | { code: 'name-taken' }
  | { code: 'story-unknown'; slug: string }

/** Makes a group of stories, or says anew which stories it holds: what belongs to one topic can then be moderated as one. */
export async function saveGroup(
  actor: Reader,
  input: StoryGroupInput,
  now = new Date(),
): Promise<Result<{ id: string }, SaveGroupRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  try {
    return await inTransaction(async tx => {
      if (input.id !== '') {
        await tx.$queryRaw`select 1 from "StoryGroup" where id = ${input.id}::uuid for update`
        if (!(await tx.storyGroup.findUnique({ where: { id: input.id }, select: { id: true } }))) return refuse({ code: 'group-not-found' })
      }
      // A draft is no discussion yet, and not everybody at the desk may know of it.
      const stories = await tx.story.findMany({
        where: { slug: { in: input.stories }, status: { not: 'draft' } },
        select: { id: true, slug: true },
      })
      const missing = input.stories.find(slug => !stories.some(story => story.slug === slug))
      if (missing !== undefined) return refuse({ code: 'story-unknown', slug: missing })
      const id = input.id || newId()
      await tx.storyGroup.upsert({
        where: { id },
        create: { id, name: input.name, createdById: actor.id, createdAt: now },
        update: { name: input.name },
        select: { id: true },
      })
      await tx.storyGroupMember.deleteMany({ where: { groupId: id } })
      await tx.storyGroupMember.createMany({ data: stories.map(story => ({ groupId: id, storyId: story.id })) })
      await logEvent(
        tx,
        {
          kind: 'story-group.saved',
          actorId: actor.id,
          subjectType: 'story-group',
          subjectId: id,
          data: { stories: stories.map(story => story.id) },
        },
        now,
      )
      return accept({ id })
    })
  } catch (error) {
    if (!isUniqueViolation(error, 'StoryGroup_name_key')) throw error
    return refuse({ code: 'name-taken' })
  }
}
