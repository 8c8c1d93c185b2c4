import 'server-only'
import type { Locale } from '#domain/locales'
import type { FilterOptions } from '#domain/moderation/filter-choices'
import type { RuleKind } from '#domain/moderation/rules/rule-kinds'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { listOfferedRules } from '#server/moderation/house-rules/list-offered-rules'

// A list to choose from stays a list that one can read.
const most = 200
const newestStories = 50

/** What a filter of the desk can name; the caller has asked `desk.open`. */
export async function listFilterOptions({ scope }: Pick<Reader, 'scope'>, locale: Locale): Promise<FilterOptions> {
  const within = scope && scope.storyIds.length > 0 ? { id: { in: scope.storyIds } } : {}
  const [moderators, groups, stories, reasons, rules] = await Promise.all([
    database.person.findMany({
      where: { role: { in: ['moderator', 'admin'] }, erasedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: most,
      select: { handle: true, name: true },
    }),
    database.storyGroup.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], take: most, select: { id: true, name: true } }),
    database.story.findMany({
      where: { status: 'published', ...within },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: newestStories,
      select: { slug: true, headline: true },
    }),
    listOfferedRules(locale),
    database.rule.findMany({
      where: { retiredAt: null },
      orderBy: [{ patternKey: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, kind: true, pattern: true },
    }),
  ])
  return {
    moderators,
    groups,
    stories,
    reasons: reasons.map(({ key, title }) => ({ key, title })),
    rules: rules.map(rule => ({ ...rule, kind: rule.kind as RuleKind })),
  }
}
