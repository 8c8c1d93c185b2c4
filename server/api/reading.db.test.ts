import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeThreadCursor } from '#domain/comments/thread-cursor'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { answers, problemSchema } from '#server/api/schemas'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { closeRateLimits } from '#server/rate-limits'
import { GET as getCounts } from '../../app/api/v1/comments/counts/route.ts'
import { GET as search } from '../../app/api/v1/search/route.ts'
import { GET as listStories } from '../../app/api/v1/stories/route.ts'
import { GET as getStory } from '../../app/api/v1/stories/[slug]/route.ts'
import { GET as listComments } from '../../app/api/v1/stories/[slug]/comments/route.ts'
import { GET as getCoverage } from '../../app/api/v1/stories/[slug]/coverage/route.ts'

type Thread = { id: string; replyCount: number; replies: { id: string }[] }

const ask = (query: string) => new Request(`http://localhost/api/v1/x${query}`)
const at = (slug: string) => ({ params: Promise.resolve({ slug }) })

async function threads(slug: string, query = '') {
  const answer = await listComments(ask(query), at(slug))
  expect(answer.status).toBe(200)
  return answers.comments.parse(await answer.json()) as { comments: Thread[]; nextCursor: string | null }
}

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const body = problemSchema.parse(await answer.json())
  expect(body.status).toBe(answer.status)
  return body
}

let story: Awaited<ReturnType<typeof sampleStory>>
let quiet: Awaited<ReturnType<typeof sampleStory>>
let replies: string[]
let top: string

beforeAll(async () => {
  story = await sampleStory(database, { closesAt: new Date('2030-01-01T00:00:00Z'), publishedAt: new Date('2026-03-02T08:00:00Z') })
  quiet = await sampleStory(database)
  const author = await samplePerson(database)
  const made = { storyId: story.id, authorId: author.id }
  const answered = await sampleComment(database, { ...made, country: 'FR', missing: 'The price', link: 'https://molo.example/1' })
  top = answered.id
  replies = []
  for (let index = 0; index < 5; index++) replies.push((await sampleComment(database, { ...made, parentId: top })).id)
  for (let index = 0; index < 6; index++) await sampleComment(database, { ...made, country: index % 2 ? 'IT' : 'UA' })
  const withdrawn = await sampleComment(database, { ...made, state: 'withdrawn', country: 'PL' })
  await sampleComment(database, { ...made, parentId: withdrawn.id })
})

afterAll(closeRateLimits)

describe('stories', () => {
  it('come as described, newest first, by pages', async () => {
    const first = answers.stories.parse(await (await listStories(ask('?limit=1'), undefined)).json())
    expect(first.stories.map(({ slug }) => slug)).toEqual([story.slug])
    const second = answers.stories.parse(await (await listStories(ask(`?limit=1&cursor=${first.nextCursor}`), undefined)).json())
    expect([second.stories.map(({ slug }) => slug), second.nextCursor]).toEqual([[quiet.slug], null])
  })

  it('are found by a country that a report addresses or an answer speaks of', async () => {
    const slugs = async (country: string) =>
      answers.stories.parse(await (await listStories(ask(`?country=${country}`), undefined)).json()).stories.map(({ slug }) => slug)
    expect(await slugs('UA')).toEqual([story.slug])
    expect(await slugs('GB')).toEqual([story.slug, quiet.slug])
    expect(await slugs('JP')).toEqual([])
  })

  it('come as described one by one, and not before they are published', async () => {
    const answer = await getStory(ask(''), at(story.slug))
    expect(answers.story.parse(await answer.json())).toMatchObject({
      slug: story.slug,
      answerCount: 7,
      reports: [{ blocks: [{}, {}] }, {}],
    })
    const draft = await sampleStory(database, { status: 'draft', publishedAt: null })
    for (const slug of [draft.slug, 'nothing', '%00', '%E0%A4%A', 'a'.repeat(3000)]) {
      expect(await problemOf(await getStory(ask(''), at(slug)))).toMatchObject({ status: 404, code: 'story-not-found' })
      expect(await problemOf(await listComments(ask(''), at(slug)))).toMatchObject({ status: 404, code: 'story-not-found' })
    }
  })
})

describe('comments', () => {
  it('come as described, with the first three replies and how many there are', async () => {
    const { comments } = await threads(story.slug, '?country=FR')
    expect(comments).toMatchObject([{ id: top, replyCount: 5, testimony: { missing: 'The price', link: 'https://molo.example/1' } }])
    expect(comments[0]!.replies.map(({ id }) => id)).toEqual(replies.slice(0, 3))
  })

  it('page through all threads once, in every order', async () => {
    for (const sort of ['newest', 'oldest', 'agreed', 'divided']) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page = await threads(story.slug, `?sort=${sort}&limit=3${cursor ? `&cursor=${cursor}` : ''}`)
        seen.push(...page.comments.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor)
      expect([seen.length, new Set(seen).size]).toEqual([8, 8])
    }
  })

  it('come by the order asked for, and say when it was made anew', async () => {
    const first = await threads(story.slug, '?limit=2')
    expect((await threads(story.slug, '?limit=2&sort=agreed')).nextCursor).toBe(first.nextCursor)
    expect(await problemOf(await listComments(ask('?sort=best'), at(story.slug)))).toMatchObject({ status: 400, code: 'sort' })
    expect((await threads(story.slug, '?sort=best&country=IT')).comments).toHaveLength(3)
    const cursor = encodeThreadCursor({ at: new Date(), id: top, epoch: 9, score: 0.5 })
    expect(await problemOf(await listComments(ask(`?cursor=${cursor}`), at(story.slug)))).toMatchObject({
      status: 409,
      code: 'order-changed',
    })
  })

  it('show what was withdrawn as a tombstone over its replies', async () => {
    const { comments } = await threads(story.slug, '?country=PL')
    expect(comments).toMatchObject([{ state: 'withdrawn', body: '', author: null, testimony: null, replies: [{ state: 'published' }] }])
  })
})

describe('coverage', () => {
  const coverage = async (slug: string) => answers.coverage.parse(await (await getCoverage(ask(''), at(slug))).json())

  it('comes as described: hatched below five, a step from five on, percentages from twenty on', async () => {
    const { id, slug } = await sampleStory(database)
    const authorId = (await samplePerson(database)).id
    const answer = async (country: string, prominence: string | null, times: number) => {
      for (let index = 0; index < times; index++) await sampleComment(database, { storyId: id, authorId, country, prominence })
    }
    await answer('IT', 'led', 15)
    await answer('IT', 'brief', 5)
    await answer('FR', 'covered', 4)
    await answer('FR', 'not-sure', 1)
    await answer('FR', null, 2)
    await answer('PL', 'not-reported', 5)
    await database.storyRater.create({ data: { storyId: id, personId: authorId, country: 'PL', ratings: 1 } })
    expect(await coverage(slug)).toEqual({
      slug,
      basis: 'readers-answers',
      answerCount: 32,
      countries: [
        {
          country: 'IT',
          answers: 20,
          stated: 20,
          detail: 'percent',
          step: 'led',
          prominence: { led: 15, covered: 0, brief: 5, 'not-reported': 0, 'not-sure': 0 },
          percent: { led: 75, covered: 0, brief: 25, 'not-reported': 0, 'not-sure': 0 },
          raters: 0,
        },
        expect.objectContaining({ country: 'FR', answers: 7, stated: 5, detail: 'bar', step: null, percent: null }),
        expect.objectContaining({ country: 'PL', answers: 5, stated: 5, detail: 'bar', step: 'not-reported', percent: null, raters: 1 }),
      ],
      notAnswered: ['GB'],
    })
    expect((await coverage(quiet.slug)).countries).toEqual([])
    await database.story.delete({ where: { id } })
  })

  it('is of a published story alone', async () => {
    const draft = await sampleStory(database, { status: 'draft', publishedAt: null })
    for (const slug of [draft.slug, 'nothing', '%00'])
      expect(await problemOf(await getCoverage(ask(''), at(slug)))).toMatchObject({ status: 404, code: 'story-not-found' })
  })
})

describe('counts', () => {
  const counts = (slugs: string[]) => getCounts(ask(`?${slugs.map(slug => `story=${encodeURIComponent(slug)}`).join('&')}`), undefined)

  it('come as described for every published story named, each once', async () => {
    const draft = await sampleStory(database, { status: 'unpublished' })
    const answer = await counts([story.slug, story.slug, quiet.slug, draft.slug, 'nothing', '\0', '__proto__'])
    expect(answers.counts.parse(await answer.json())).toEqual({
      counts: { [story.slug]: { total: 13, countries: { IT: 3, UA: 3, FR: 1 } }, [quiet.slug]: { total: 0, countries: {} } },
    })
  })

  it('are told of a hundred stories and refused for none, and for one more', async () => {
    const hundred = Array.from({ length: 100 }, (_, index) => `story-${index}`)
    expect((await counts(hundred)).status).toBe(200)
    for (const slugs of [[], [...hundred, 'one-more']])
      expect(await problemOf(await counts(slugs))).toMatchObject({ status: 400, code: 'stories' })
  })
})

describe('a parameter that is wrong', () => {
  const cursor = btoa(JSON.stringify(['2026-03-01', newId()]))
  it.each(['limit=0', 'limit=51', 'limit=1e1', 'limit=all', 'country=it', 'country=XX', 'cursor=xyz', `cursor=${cursor}x`])(
    'is refused: %s',
    async query => {
      for (const answer of [await listStories(ask(`?${query}`), undefined), await listComments(ask(`?${query}`), at(story.slug))]) {
        expect(await problemOf(answer)).toMatchObject({ status: 400, code: query.split('=')[0] })
      }
    },
  )

  it('is none, where it has no value', async () => {
    expect((await threads(story.slug, '?country=&sort=&cursor=&limit=')).comments).toHaveLength(8)
  })

  it('is refused: an order that there is not', async () => {
    expect(await problemOf(await listComments(ask('?sort=best'), at(story.slug)))).toMatchObject({ status: 400, code: 'sort' })
  })
})

describe('a search', () => {
  const found = async (query: string) => {
    const answer = await search(ask(query), undefined)
    expect(answer.status).toBe(200)
    return answers.search.parse(await answer.json())
  }

  it('comes as described, by pages, of comments or of stories', async () => {
    const author = await samplePerson(database)
    for (const country of ['FR', 'IT', 'IT']) {
      await sampleComment(database, {
        storyId: story.id,
        authorId: author.id,
        country,
        body: 'An okapi crossed the bridge.',
        language: 'en',
      })
    }
    const first = await found('?q=okapis&limit=2')
    expect(first.counts).toEqual({ comments: { atLeast: 3, isMore: false }, stories: { atLeast: 0, isMore: false } })
    expect(first.comments).toHaveLength(2)
    expect(first.comments[0]).toMatchObject({
      story: { slug: story.slug },
      excerpt: [{ text: 'An ' }, { text: 'okapi', isMarked: true }, {}],
    })
    const second = await found(`?q=okapis&limit=2&cursor=${first.nextCursor}`)
    expect([second.comments.length, second.nextCursor]).toEqual([1, null])
    expect((await found(`?q=okapi&country=FR&story=${story.slug}&from=2000-01-01&to=2100-01-01&language=en`)).comments).toHaveLength(1)
    expect((await found('?q=okapi&language=fr')).comments).toEqual([])
    const { stories, comments } = await found(`?q=ponte&kind=stories`)
    expect([stories.length > 0, comments]).toEqual([true, []])
    expect(stories[0]?.reports[0]).toMatchObject({ outlet: 'Il Molo', language: 'it' })
  })

  it.each([
    ['?q=', 'nothing-asked'],
    ['?q=-okapi', 'only-exclusions'],
    ['?q=okapi&kind=people', 'kind'],
    ['?q=okapi&kind=stories&story=one', 'kind'],
    ['?q=okapi&language=english', 'language'],
    ['?q=okapi&from=yesterday', 'from'],
    ['?q=okapi&to=2026-02-30', 'to'],
    ['?q=okapi&cursor=x', 'cursor'],
    ['?q=okapi&country=it', 'country'],
    ['?q=okapi&limit=0', 'limit'],
  ])('%s is refused: %s', async (query, code) => {
    expect(await problemOf(await search(ask(query), undefined))).toMatchObject({ status: 400, code })
  })

  it('in a story that is not there is a 404', async () => {
    expect(await problemOf(await search(ask('?q=okapi&story=nowhere'), undefined))).toMatchObject({ status: 404, code: 'story-not-found' })
  })
})
