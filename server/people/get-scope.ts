import 'server-only'
import { database } from '#server/database'

/** The limits of a moderator as an admin edits them: stories by their slugs. The caller has asked `people.manage`. */
export async function getScope(personId: string): Promise<{ countries: string[]; languages: string[]; stories: string[] }> {
  const { scopeCountries, scopeLanguages, scopeStoryIds } = await database.person.findUniqueOrThrow({
    where: { id: personId },
    select: { scopeCountries: true, scopeLanguages: true, scopeStoryIds: true },
  })
  const stories = await database.story.findMany({
    where: { id: { in: scopeStoryIds } },
    orderBy: { slug: 'asc' },
    select: { slug: true },
  })
  return { countries: scopeCountries, languages: scopeLanguages, stories: stories.map(({ slug }) => slug) }
}
