/**
 * The part of the discussions that a moderator is there for. An empty list sets no limit of its kind; null is everything.
 * A comment must fit every limit that is set.
 */
export type ModeratorScope = {
  /** ISO 3166-1 alpha-2: countries that comments speak of; a reply has that of its thread. */
  countries: string[]
  /** Primary subtags of comments' languages, and `und` for a text whose language nobody could tell. */
  languages: string[]
  storyIds: string[]
}

export type Scoped = { rootCountry: string | null; language: string; storyId: string }

/** `pt` of `pt-BR`: scopes name whole languages. */
function primarySubtag(tag: string): string {
  return tag.split('-')[0]!.toLowerCase()
}

export function isWithinScope(scope: ModeratorScope | null, { rootCountry, language, storyId }: Scoped): boolean {
  if (!scope) return true
  const { countries, languages, storyIds } = scope
  return (
    (countries.length === 0 || (rootCountry !== null && countries.includes(rootCountry))) &&
    (languages.length === 0 || languages.includes(primarySubtag(language))) &&
    (storyIds.length === 0 || storyIds.includes(storyId))
  )
}

/** Whether everything that is said on a story lies within: a limit of countries or languages leaves some of it out. */
export function coversStory(scope: ModeratorScope | null, storyId: string): boolean {
  return !scope || (scope.countries.length + scope.languages.length === 0 && scope.storyIds.includes(storyId))
}

/** Null where no limit is set: the one way to say "everything". */
export function scopeOf(lists: ModeratorScope): ModeratorScope | null {
  return lists.countries.length + lists.languages.length + lists.storyIds.length > 0 ? lists : null
}
