import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'

/** Who works on stories: a signed-in editor, or the project's own commands, which no request can pose as. */
export type StoryEditor = Reader | 'system'

export function isStoryEditor(actor: StoryEditor): boolean {
  return actor === 'system' || can(actor, 'story.seed')
}

/** How the log and the rows name them; null is the system. */
export function editorId(actor: StoryEditor): string | null {
  return actor === 'system' ? null : actor.id
}
