import 'server-only'
import { isRuleKind } from '#domain/moderation/rules/rule-kinds'
import { substanceOf } from '#domain/moderation/rules/rule-terms'
import { database } from '#server/database'

/** Every rule on the list as `importRules` reads it: what its form holds, field by field. The caller has asked `rule.edit`. */
export async function exportRules(): Promise<object[]> {
  const rules = await database.rule.findMany({
    where: { retiredAt: null },
    orderBy: [{ kind: 'asc' }, { patternKey: 'asc' }, { id: 'asc' }],
  })
  const stories = await database.story.findMany({
    where: { id: { in: [...new Set(rules.flatMap(({ storyIds }) => storyIds))] } },
    select: { id: true, slug: true },
  })
  return rules.flatMap(({ kind, pattern, terms, languages, countries, storyIds, action, isEnabled, priority, note }) =>
    isRuleKind(kind)
      ? [
          {
            kind,
            pattern,
            ...substanceOf(kind, pattern, terms).terms,
            languages,
            countries,
            stories: storyIds.flatMap(id => stories.find(story => story.id === id)?.slug ?? []),
            action,
            isEnabled,
            priority,
            note,
          },
        ]
      : [],
  )
}
