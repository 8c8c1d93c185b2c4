import 'server-only'
import type { ModeratorScope } from '#domain/moderation/scope'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

export type ScopeRefusal =
  | { code: 'not-allowed' }
  | { code: 'person-not-found' }
  /** Nobody else is limited: admins answer for everything, and others see no desk. */
  | { code: 'no-moderator' }
  | { code: 'story-not-found'; slug: string }

export type NewScope = { personId: string; countries: string[]; languages: string[]; stories: string[] }

/** Limits a moderator to countries, languages and stories (by their slugs); three empty lists limit nothing. */
export async function setScope(actor: Reader, input: NewScope, now = new Date()): Promise<Result<null, ScopeRefusal>> {
  if (!can(actor, 'people.manage')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    await tx.$queryRaw`select 1 from "Person" where id = ${input.personId}::uuid for no key update`
    const person = await tx.person.findUnique({
      where: { id: input.personId },
      select: { role: true, scopeCountries: true, scopeLanguages: true, scopeStoryIds: true },
    })
    if (!person) return refuse({ code: 'person-not-found' })
    if (person.role !== 'moderator') return refuse({ code: 'no-moderator' })
    const stories = await tx.story.findMany({ where: { slug: { in: input.stories } }, select: { id: true, slug: true } })
    const unknown = input.stories.find(slug => !stories.some(story => story.slug === slug))
    if (unknown !== undefined) return refuse({ code: 'story-not-found', slug: unknown })
    const to = sorted({ countries: input.countries, languages: input.languages, storyIds: stories.map(({ id }) => id) })
    const from = sorted({ countries: person.scopeCountries, languages: person.scopeLanguages, storyIds: person.scopeStoryIds })
    if (JSON.stringify(from) === JSON.stringify(to)) return accept(null)
    await tx.person.update({
      where: { id: input.personId },
      data: { scopeCountries: to.countries, scopeLanguages: to.languages, scopeStoryIds: to.storyIds },
      select: { id: true },
    })
    await logEvent(
      tx,
      { kind: 'person.scope-set', actorId: actor.id, subjectType: 'person', subjectId: input.personId, data: { from, to } },
      now,
    )
    return accept(null)
  })
}

/** Each list in one order, so that the same limits are the same however they were ticked. */
function sorted({ countries, languages, storyIds }: ModeratorScope): ModeratorScope {
  return { countries: countries.toSorted(), languages: languages.toSorted(), storyIds: storyIds.toSorted() }
}
