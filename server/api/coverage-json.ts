import 'server-only'
import { prominences } from '#domain/comments/comment-limits'
import { coverageOf } from '#domain/stories/coverage'
import { notAnswered, type PublicStory } from '#domain/stories/public-story'

/** The figures behind a story's map, and no more of them than the map may show. */
export function coverageJson(story: PublicStory, raters: ReadonlyMap<string, number>): object {
  return {
    slug: story.slug,
    basis: 'readers-answers',
    answerCount: story.answerCount,
    countries: story.countries.map(entry => {
      const { country, answers, stated, detail, parts, step } = coverageOf(entry)
      const counts = new Map(parts.map(part => [part.prominence, part]))
      return {
        country,
        answers,
        stated,
        detail,
        step,
        prominence: Object.fromEntries(prominences.map(prominence => [prominence, counts.get(prominence)?.count ?? 0])),
        percent:
          detail === 'percent'
            ? Object.fromEntries(prominences.map(prominence => [prominence, counts.get(prominence)?.percent ?? 0]))
            : null,
        raters: raters.get(country) ?? 0,
      }
    }),
    notAnswered: notAnswered(story),
  }
}
