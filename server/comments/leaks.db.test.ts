import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createTranslator } from 'use-intl/core'
import messages from '#messages/en.json' with { type: 'json' }
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { countPublished } from '#server/comments/count-comment'
import { countComments } from '#server/comments/count-comments'
import { getThread } from '#server/comments/get-thread'
import { listLatestComments } from '#server/comments/list-latest-comments'
import { listOwnComments } from '#server/comments/list-own-comments'
import { listThreads } from '#server/comments/list-threads'
import { listOwnRatings } from '#server/comments/ratings/list-own-ratings'
import { recount } from '#server/comments/recount'
import { database } from '#server/database'
import { getFlagTarget } from '#server/moderation/get-flag-target'
import { listOwnFlags } from '#server/moderation/list-own-flags'
import { getNoticeTarget } from '#server/moderation/notices/get-notice-target'
import { newId } from '#server/new-id'
import { listFollows } from '#server/notifications/list-follows'
import { toReader } from '#server/people/current-actor'
import { getPublicPerson } from '#server/people/get-public-person'
import { getCountry } from '#server/stories/get-country'
import { getStory } from '#server/stories/get-story'
import { listCountries } from '#server/stories/list-countries'
import { listMissing } from '#server/stories/list-missing'
import { listOutletsNamed, listOutletsOfCountry } from '#server/stories/list-outlets-named'
import { listSitemap } from '#server/stories/list-sitemap'
import { listStories } from '#server/stories/list-stories'
import { storyJsonLd } from '#server/stories/story-json-ld'
import { GET as apiCounts } from '../../app/api/v1/comments/counts/route.ts'
import { GET as apiStories } from '../../app/api/v1/stories/route.ts'
import { GET as apiStory } from '../../app/api/v1/stories/[slug]/route.ts'
import { GET as apiComments } from '../../app/api/v1/stories/[slug]/comments/route.ts'
import { GET as apiCoverage } from '../../app/api/v1/stories/[slug]/coverage/route.ts'
import { GET as countryFeed } from '../../app/countries/[country]/feed.xml/route.ts'
import { GET as siteFeed } from '../../app/feed.xml/route.ts'
import { GET as storyFeed } from '../../app/stories/[slug]/feed.xml/route.ts'

// The feeds' sentences without Next's own request around them.
vi.mock('next-intl/server', () => ({
  getTranslations: async ({ locale, namespace }: { locale: 'en'; namespace: 'feeds' }) => createTranslator({ locale, namespace, messages }),
}))

/** Stands in every text and name that nobody but its writer may see. */
const secret = 'Zzyzx'
const hiddenStates = ['held', 'removed', 'withdrawn'] as const

let story: NonNullable<Awaited<ReturnType<typeof getStory>>>
let hidden: { id: string; authorId: string }[]
let hiddenHandles: string[]
/** Somebody who rated, flagged and followed what is hidden now. */
let stranger: Reader

/** One comment of every hidden state, on top and as a reply, with and without replies that keep it listed. */
beforeAll(async () => {
  const made = await sampleStory(database)
  const storyId = made.id
  const author = await samplePerson(database, { name: 'Open Olga' })
  const hide = async (change: Partial<Parameters<typeof sampleComment>[1]>) => {
    const person = await samplePerson(database, { name: `${secret} Name`, handle: `${secret}${hidden.length}` })
    const texts = change.parentId
      ? {}
      : { outletNamed: `${secret} Post`, missing: secret, link: `https://${secret}.example/`, country: 'SE' }
    const comment = await sampleComment(database, { storyId, authorId: person.id, body: `${secret} said so.`, ...texts, ...change })
    hidden.push({ id: comment.id, authorId: person.id })
    hiddenHandles.push(person.handle)
    return comment
  }
  hidden = []
  hiddenHandles = []
  const open = await sampleComment(database, { storyId, authorId: author.id, body: 'Open words.', country: 'FI' })
  for (const state of hiddenStates) {
    await hide({ state })
    await hide({ state, parentId: open.id })
    for (const parentId of [null, open.id]) {
      const over = await hide({ state, parentId })
      await sampleComment(database, { storyId, authorId: author.id, parentId: over.id, body: 'Open reply.' })
    }
  }
  // On a story that is not published everything is hidden.
  const unpublished = await sampleStory(database, { status: 'unpublished', headline: `${secret} headline`, slug: secret.toLowerCase() })
  const person = await samplePerson(database)
  const lost = await sampleComment(database, { storyId: unpublished.id, authorId: person.id, body: `${secret} there`, country: 'NO' })
  hidden.push({ id: lost.id, authorId: person.id })
  story = (await getStory(made.slug))!
  stranger = toReader(await samplePerson(database))
  const personId = stranger.id
  for (const { id: commentId } of hidden) {
    const { storyId: of, parentId } = await database.comment.findUniqueOrThrow({ where: { id: commentId } })
    await database.rating.create({ data: { commentId, personId, storyId: of, country: 'IT', value: 1, weight: 1 } })
    await database.flag.create({ data: { id: newId(), commentId, reporterId: personId, reason: 'insult', resolvedAt: new Date() } })
    if (!parentId) await database.follow.create({ data: { id: newId(), personId, storyId: of, rootId: commentId } })
  }
  await database.follow.create({ data: { id: newId(), personId, storyId: unpublished.id } })
})

const params = <Values>(values: Values) => ({ params: Promise.resolve(values) })
const request = (query = '') => new Request(`http://localhost/x${query}`)
const text = async (answer: Promise<Response>) => (await answer).text()

describe('what nobody else may see is in no public read', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['the threads, newest first', () => listThreads({ storyId: story.id, sort: 'newest', limit: 50 })],
    ['the threads, oldest first', () => listThreads({ storyId: story.id, sort: 'oldest', limit: 50 })],
    ['the threads of its country', () => listThreads({ storyId: story.id, country: 'SE', sort: 'newest', limit: 50 })],
    ['a thread of every comment', () => Promise.all(hidden.map(({ id }) => getThread(story.id, id)))],
    [
      'a thread of every reply',
      async () => {
        const replies = await database.comment.findMany({ where: { body: 'Open reply.' }, select: { id: true } })
        const threads = await Promise.all(replies.map(({ id }) => getThread(story.id, id)))
        expect(threads.every(thread => thread && thread.ancestors.length > 0)).toBe(true)
        return threads
      },
    ],
    ['the latest comments', () => listLatestComments({ storyId: story.id, limit: 50 })],
    ['the story', async () => story],
    ['the stories', () => listStories({ limit: 50 })],
    ['the stories of its country', () => listStories({ country: 'SE', limit: 50 })],
    ['the country’s page', () => getCountry('SE')],
    ['an open country’s page', () => getCountry('FI')],
    ['the countries', () => listCountries()],
    ['the site map', () => listSitemap()],
    [
      'what search engines read',
      async () => storyJsonLd(story, (await listThreads({ storyId: story.id, sort: 'newest', limit: 50 })).threads, '?'),
    ],
    [
      'the comments of their writers’ pages',
      async () => (await Promise.all(hiddenHandles.map(handle => getPublicPerson(handle)))).map(person => person?.comments),
    ],
    ['the form of a flag', () => Promise.all(hidden.map(({ id }) => getFlagTarget(story.slug, id, stranger)))],
    ['the form of a notice', () => Promise.all(hidden.map(({ id }) => getNoticeTarget(story.slug, id)))],
    ['the ratings of another reader', () => listOwnRatings(stranger)],
    ['the flags of another reader', () => listOwnFlags(stranger)],
    ['what another reader follows', () => listFollows(stranger)],
    ['the API’s stories', () => text(apiStories(request(), undefined))],
    ['the API’s story', () => text(apiStory(request(), params({ slug: story.slug })))],
    ['the API’s comments', () => text(apiComments(request('?limit=50'), params({ slug: story.slug })))],
    ['the API’s comments of its country', () => text(apiComments(request('?country=SE'), params({ slug: story.slug })))],
    ['the outlets that answers name', () => listOutletsNamed(story.id)],
    ['the outlets of its country', () => Promise.all(['SE', 'NO'].map(listOutletsOfCountry))],
    ['what was missing', () => listMissing({ storyId: story.id, countries: ['SE', 'FI'], each: 20, isBlind: false })],
    ['the API’s coverage', () => text(apiCoverage(request(), params({ slug: story.slug })))],
    ['the API’s counts', () => text(apiCounts(request(`?story=${story.slug}`), undefined))],
    ['the site’s feed', () => text(siteFeed())],
    ['the story’s feed', () => text(storyFeed(request(), params({ slug: story.slug })))],
    ['its country’s feed', () => text(countryFeed(request(), params({ country: 'se' })))],
  ])('%s', async (_, read) => {
    const found = JSON.stringify(await read()) ?? ''
    expect(found.length).toBeGreaterThan(1)
    expect(found.toLowerCase()).not.toContain(secret.toLowerCase())
  })

  it('nor in any other person’s own comments', async () => {
    expect(await listOwnComments(stranger, { storyId: story.id })).toEqual([])
    for (const { id } of hidden) expect(await listOwnComments(stranger, { id })).toEqual([])
  })

  it('nor in any count', async () => {
    expect(await countComments([story.slug])).toEqual({ [story.slug]: { total: 7, countries: { FI: 1 } } })
    expect((await listStories({ limit: 50 })).stories).toMatchObject([{ commentCount: 7, answerCount: 1 }])
    expect((await getCountry('SE')).answerCount).toBe(0)
    expect((await listCountries()).map(({ country }) => country)).toEqual(['FI'])
  })

  it('and leaves a tombstone, without words or writer, where answers hang on it alone', async () => {
    const { threads } = await listThreads({ storyId: story.id, sort: 'oldest', limit: 50 })
    expect(threads.map(({ state }) => state)).toEqual(['published', ...hiddenStates])
    for (const thread of threads.slice(1)) {
      expect(thread).toMatchObject({ body: '', testimony: null, author: { handle: '', name: '' }, replies: [{ body: 'Open reply.' }] })
    }
    expect(threads[0]).toMatchObject({ replyCount: 3, replies: hiddenStates.map(state => ({ state, body: '' })) })
  })
})

describe('the writer sees the true state', () => {
  it('of each comment', async () => {
    for (const { id, authorId } of hidden) {
      const writer = toReader(await database.person.findUniqueOrThrow({ where: { id: authorId } }))
      const [own] = await listOwnComments(writer, { id })
      const { state } = await database.comment.findUniqueOrThrow({ where: { id }, select: { state: true } })
      expect(own).toMatchObject({ id, state })
      expect(own!.body).toContain(secret)
    }
  })
})

it('the test would see a comment that is published', async () => {
  // They were counted nowhere: their comments are hidden.
  await database.rating.deleteMany()
  const { id } = hidden[0]!
  const { prominence, ...comment } = await database.comment.update({ where: { id }, data: { state: 'published' } })
  await countPublished(database, { ...comment, prominence }, 1)
  expect(JSON.stringify(await listThreads({ storyId: story.id, sort: 'newest', limit: 50 }))).toContain(secret)
  expect(await text(countryFeed(request(), params({ country: 'se' })))).toContain(secret)
  expect(await recount()).toEqual([])
})
