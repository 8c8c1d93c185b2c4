import 'server-only'
import type { CountryAnswers } from '#domain/stories/public-story'
import { database } from '#server/database'
import { visibleStory } from '#server/stories/public-story-fields'

/** How many published comments of a story are withheld, by the country that they speak of; empty for replies. */
export type WithheldCount = Omit<CountryAnswers, 'answers'> & { storyId: string; comments: number }

const fields = {
  storyId: true,
  country: true,
  comments: true,
  led: true,
  covered: true,
  brief: true,
  notReported: true,
  notSure: true,
} as const

/** What the counts of these stories have too many where somebody reads; a few rows, however large the stories are. */
export async function withheldCounts(
  seenFrom: string | null,
  of: { storyIds: readonly string[] } | { country: string } | 'all answers',
): Promise<WithheldCount[]> {
  if (!seenFrom) return []
  const where = of === 'all answers' ? { country: { not: '' } } : 'country' in of ? of : { storyId: { in: [...of.storyIds] } }
  return database.storyWithheld.findMany({ where: { seenFrom, comments: { gt: 0 }, story: visibleStory, ...where }, select: fields })
}

/** The stories and countries of which every answer is withheld where somebody reads. */
export async function withheldWhole(withheld: readonly WithheldCount[]): Promise<{ storyId: string; country: string }[]> {
  if (withheld.length === 0) return []
  const answered = await database.storyCountry.findMany({
    where: { OR: withheld.map(({ storyId, country }) => ({ storyId, country })) },
    select: { storyId: true, country: true, answers: true },
  })
  const counted = new Map(withheld.map(({ storyId, country, comments }) => [`${storyId} ${country}`, comments]))
  return answered.filter(({ storyId, country, answers }) => answers <= (counted.get(`${storyId} ${country}`) ?? 0))
}

type Counted = { id: string; answerCount: number; commentCount: number; countries: CountryAnswers[] }

/** A story's counts as they are where somebody reads: a country of which nothing is left there is not named. */
export function withoutWithheld<Story extends Counted>(story: Story, withheld: readonly WithheldCount[]): Story {
  const own = withheld.filter(({ storyId }) => storyId === story.id)
  if (own.length === 0) return story
  return {
    ...story,
    commentCount: story.commentCount - commentsOf(own),
    answerCount: story.answerCount - commentsOf(own.filter(({ country }) => country !== '')),
    countries: story.countries
      .map(entry => lessWithheld(entry, own))
      .filter(({ answers }) => answers > 0)
      .toSorted((one, other) => other.answers - one.answers || (one.country < other.country ? -1 : 1)),
  }
}

export function commentsOf(withheld: readonly WithheldCount[]): number {
  return withheld.reduce((total, { comments }) => total + comments, 0)
}

/** The answers of one country on one story, less those that are withheld. */
export function lessWithheld(entry: CountryAnswers, ofStory: readonly WithheldCount[]): CountryAnswers {
  const less = ofStory.find(({ country }) => country === entry.country)
  if (!less) return entry
  return {
    country: entry.country,
    answers: entry.answers - less.comments,
    led: entry.led - less.led,
    covered: entry.covered - less.covered,
    brief: entry.brief - less.brief,
    notReported: entry.notReported - less.notReported,
    notSure: entry.notSure - less.notSure,
  }
}
