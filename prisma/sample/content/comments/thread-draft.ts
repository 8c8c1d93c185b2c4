import type { Prominence } from '#domain/comments/comment-limits'
import { samplePeople } from '../sample-people.ts'
import type { SampleComment, SampleFlag, SamplePerson } from '../sample-types.ts'
import { seededRandom } from '../seeded-random.ts'

type More = Partial<Pick<SampleComment, 'hold' | 'removal' | 'edited'>> & {
  /** BCP 47 tag; English unless told otherwise. */
  language?: string
  /** The writer withdrew it. */
  withdrawn?: true
  flags?: Omit<SampleFlag, 'by'>[]
  replies?: ReplyDraft[]
}

/** Country spoken of, how prominently it was reported, the view, and what else there is. */
export type AnswerDraft = [
  country: string,
  prominence: Prominence | null,
  body: string,
  more?: More & { outlet?: string; link?: string; missing?: string },
]

/** The writer's home country (`*`: the writer of the comment two steps up), the view, and what else there is. */
type ReplyDraft = [country: string, body: string, more?: More]

export type Discussion = { story: string; hoursOpen: number; answers: AnswerDraft[] }

/** Most answers come in the first days. */
const mostAnswersWithinHours = 140

/** The discussion as a list in which a comment stands before its replies; the same at every start. */
export function commentsOf({ story, hoursOpen, answers }: Discussion): SampleComment[] {
  const random = seededRandom(story)
  const cast = castOf(story)
  const comments: SampleComment[] = []
  const span = Math.min(hoursOpen, mostAnswersWithinHours) * 0.94

  function add(draft: { body: string; more: More; author: SamplePerson; hours: number }, rest: Partial<SampleComment>, line: string[]) {
    const { language = 'en', withdrawn, flags, replies = [], hold, removal, edited } = draft.more
    const key = `${story}-${comments.length + 1}`
    comments.push({
      key,
      story,
      author: draft.author.key,
      language,
      body: draft.body,
      hoursAfterStory: Math.round(draft.hours * 100) / 100,
      state: hold ? 'held' : removal ? 'removed' : withdrawn ? 'withdrawn' : 'published',
      ...rest,
      ...(hold && { hold }),
      ...(removal && { removal }),
      ...(edited && { edited }),
      ...(flags && { flags: flags.map(flag => ({ ...flag, by: cast.anyone(draft.author.key).key })) }),
    })
    for (const [country, body, more = {}] of replies) {
      const earlier = line.at(-1)
      if (country === '*' && !earlier) throw new Error(`Nobody stands two steps above “${body}”.`)
      const author = country === '*' && earlier ? cast.again(earlier) : cast.replier(country, draft.author.key)
      const hours = draft.hours + Math.min(9, hoursOpen - draft.hours) * (0.04 + 0.4 * random() ** 2)
      add({ body, more, author, hours }, { parent: key }, [...line, draft.author.key])
    }
  }

  for (const [country, prominence, body, more = {}] of answers) {
    const { outlet, link, missing } = more
    const testimony = prominence && { prominence, ...(outlet && { outlet }), ...(link && { link }), ...(missing && { missing }) }
    const hours = 0.3 + span * random() ** 1.7
    add({ body, more, author: cast.witness(country), hours }, { country, ...(testimony && { testimony }) }, [])
  }
  return comments
}

/** Who writes: a reader answers once in a story, and as a rule for the country at home. */
function castOf(story: string) {
  const random = seededRandom(`${story} cast`)
  const order = samplePeople.map(person => ({ person, rank: random() })).toSorted((a, b) => a.rank - b.rank)
  const people = order.map(({ person }) => person)
  const longStanding = people.filter(person => person.daysAgo > 60)
  const answered = new Set<string>()
  let asked = 0
  const from = (country: string) => {
    const atHome = people.filter(person => person.country === country)
    return atHome.length > 0 ? atHome : longStanding
  }
  return {
    witness(country: string): SamplePerson {
      const person = [...from(country), ...longStanding].find(({ key }) => !answered.has(key))
      if (!person) throw new Error(`Everybody has answered ${story} already.`)
      answered.add(person.key)
      return person
    },
    replier(country: string, notKey: string): SamplePerson {
      const candidates = from(country).filter(({ key }) => key !== notKey)
      return candidates[(asked += 1) % candidates.length]!
    },
    again: (key: string): SamplePerson => people.find(person => person.key === key)!,
    anyone(notKey: string): SamplePerson {
      const candidates = longStanding.filter(({ key }) => key !== notKey)
      return candidates[(asked += 7) % candidates.length]!
    },
  }
}

/**
 * Short answers joined from specific sentences: an opening, a detail and, for every other one, an ending. Throws
 * when it is asked for more than can differ.
 */
export function joinedAnswers(
  country: string,
  prominence: Prominence,
  count: number,
  { openings, details, endings }: { openings: string[]; details: string[]; endings: string[] },
): AnswerDraft[] {
  if (count > openings.length * details.length) throw new Error(`${count} answers of ${country} cannot all differ.`)
  return Array.from({ length: count }, (_, index): AnswerDraft => {
    const round = Math.floor(index / openings.length)
    const parts = [openings[index % openings.length], details[((index % openings.length) + round) % details.length]]
    if (index % 2 === 1) parts.push(endings[Math.floor(index / 2) % endings.length])
    return [country, prominence, parts.join(' ')]
  })
}
