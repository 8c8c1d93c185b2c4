import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTranslator } from 'use-intl/core'
import messages from '#messages/en.json' with { type: 'json' }
import type { Reader } from '#domain/people/actor'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { restrictionColumns } from '#sample/reasons'
import { checkQuotations } from '#server/comments/check-quotations'
import { countComments } from '#server/comments/count-comments'
import { getDiscussion } from '#server/comments/get-discussion'
import { getThread } from '#server/comments/get-thread'
import { listLatestComments } from '#server/comments/list-latest-comments'
import { hasPicks, listPicked, listPinned } from '#server/comments/list-picked'
import { listPublishedSince } from '#server/comments/list-published-since'
import { listThreads } from '#server/comments/list-threads'
import { postComment } from '#server/comments/post-comment'
import { getRankArithmetic } from '#server/comments/ratings/get-rank-arithmetic'
import { getShownRank } from '#server/comments/ratings/get-shown-rank'
import { listNeedingViews } from '#server/comments/ratings/list-needing-views'
import { listOwnRatings } from '#server/comments/ratings/list-own-ratings'
import { rateComment } from '#server/comments/ratings/rate-comment'
import { recount } from '#server/comments/recount'
import { getNewComments } from '#server/comments/visits/get-new-comments'
import { translateComment } from '#server/comments/translation/translate-comment'
import { database } from '#server/database'
import { flagComment } from '#server/moderation/flag-comment'
import { getFlagTarget } from '#server/moderation/get-flag-target'
import { listOwnFlags } from '#server/moderation/list-own-flags'
import { getNoticeTarget } from '#server/moderation/notices/get-notice-target'
import { newId } from '#server/new-id'
import { countUnread } from '#server/notifications/count-unread'
import { listFollows } from '#server/notifications/list-follows'
import { listNotifications } from '#server/notifications/list-notifications'
import { toReader } from '#server/people/current-actor'
import { getPublicPerson } from '#server/people/get-public-person'
import { closeRateLimits } from '#server/rate-limits'
import { searchSite } from '#server/search/search-site'
import { getCountry } from '#server/stories/get-country'
import { getStory } from '#server/stories/get-story'
import { listCountries } from '#server/stories/list-countries'
import { listMissing } from '#server/stories/list-missing'
import { listOutletsNamed, listOutletsOfCountry } from '#server/stories/list-outlets-named'
import { listSitemap } from '#server/stories/list-sitemap'
import { listStories } from '#server/stories/list-stories'
import { storyJsonLd } from '#server/stories/story-json-ld'
import { inTransaction } from '#server/transaction'
import { GET as apiCounts } from '../../app/api/v1/comments/counts/route.ts'
import { GET as apiSearch } from '../../app/api/v1/search/route.ts'
import { GET as apiStories } from '../../app/api/v1/stories/route.ts'
import { GET as apiStory } from '../../app/api/v1/stories/[slug]/route.ts'
import { GET as apiComments } from '../../app/api/v1/stories/[slug]/comments/route.ts'
import { GET as apiCoverage } from '../../app/api/v1/stories/[slug]/coverage/route.ts'
import { GET as countryFeed } from '../../app/countries/[country]/feed.xml/route.ts'
import { GET as siteFeed } from '../../app/feed.xml/route.ts'
import { GET as storyFeed } from '../../app/stories/[slug]/feed.xml/route.ts'

// The request that everything is read in: of a visitor, from wherever the web server in front says.
let seenFrom: string | null = null
vi.mock('next/headers', () => ({
  headers: async () => new Headers(seenFrom ? { 'x-viewing-country': seenFrom } : {}),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('next-intl/server', () => ({
  getTranslations: async ({ locale, namespace }: { locale: 'en'; namespace: 'feeds' }) => createTranslator({ locale, namespace, messages }),
}))

/** Stands in every text and name that is withheld in Italy. */
const secret = 'Zzyzx'

type Made = Awaited<ReturnType<typeof sampleComment>>

let storyId: string
let slug: string
let open: Made
let withheld: Made[]
let quoting: Made
let handles: string[]
/** Somebody who rated, flagged and followed what is withheld in Italy, was told of it, and says no country. */
let stranger: Reader

async function seeFrom<Value>(country: string | null, read: () => Promise<Value>): Promise<Value> {
  seenFrom = country
  try {
    return await read()
  } finally {
    seenFrom = null
  }
}

beforeAll(async () => {
  ;({ id: storyId, slug } = await sampleStory(database))
  const author = await samplePerson(database, { name: 'Open Olga' })
  const decider = await samplePerson(database, { role: 'moderator' })
  withheld = []
  handles = []
  const withhold = async (change: Partial<Parameters<typeof sampleComment>[1]>) => {
    const person = await samplePerson(database, { name: `${secret} Name`, handle: `${secret}${handles.length}` })
    const testimony = change.parentId
      ? {}
      : { outletNamed: `${secret} Post`, missing: secret, link: `https://${secret}.example/`, country: 'SE', prominence: 'led' as const }
    const comment = await sampleComment(database, {
      storyId,
      authorId: person.id,
      body: `${secret} said so.`,
      withheldIn: ['IT', 'TR'],
      ...testimony,
      ...change,
    })
    await database.decision.create({
      data: {
        id: newId(),
        commentId: comment.id,
        revision: 1,
        action: 'withhold',
        deciderId: decider.id,
        territory: ['IT', 'TR'],
        ...restrictionColumns({ reason: 'insult', statement: `${secret} to the author` }),
        facts: `${secret} of the case`,
      },
    })
    withheld.push(comment)
    handles.push(person.handle)
    return comment
  }
  open = await sampleComment(database, { storyId, authorId: author.id, body: 'Open words.', country: 'FI' })
  const alone = await withhold({ pinnedAt: new Date(), pickedAt: new Date() })
  await withhold({ parentId: open.id })
  const over = await withhold({})
  await sampleComment(database, { storyId, authorId: author.id, parentId: over.id, body: 'Open reply.' })
  quoting = await sampleComment(database, { storyId, authorId: author.id, body: 'I answer that.', country: 'FI' })
  await database.quotation.create({
    data: { commentId: quoting.id, position: 0, kind: 'comment', quotedCommentId: alone.id, quotedRevision: 1, text: `${secret} said so.` },
  })

  stranger = toReader(await samplePerson(database, { country: null }))
  const personId = stranger.id
  for (const { id: commentId, parentId } of withheld) {
    await database.rating.create({ data: { commentId, personId, storyId, country: 'DE', value: 1, weight: 1 } })
    await database.flag.create({ data: { id: newId(), commentId, reporterId: personId, reason: 'insult', resolvedAt: new Date() } })
    if (!parentId) await database.follow.create({ data: { id: newId(), personId, storyId, rootId: commentId } })
    await database.notification.create({
      data: { id: newId(), personId, kind: 'mention', subject: commentId, storyId, commentId, inPage: true, mail: 'off' },
    })
  }
  await database.visit.create({ data: { storyId, personId, newSince: new Date(0), activeAt: new Date() } })
})
afterAll(closeRateLimits)

const params = <Values>(values: Values) => ({ params: Promise.resolve(values) })
const request = (query = '') => new Request(`http://localhost/x${query}`)
const text = async (answer: Promise<Response>) => (await answer).text()
const story = async () => (await getStory(slug))!
const threads = (change: Partial<Parameters<typeof listThreads>[0]> = {}) => listThreads({ storyId, sort: 'newest', limit: 50, ...change })
const search = (input: Partial<Parameters<typeof searchSite>[0]> = {}) =>
  searchSite({ text: 'said OR answer OR crossing', ...input }, { network: newId() })

/** Every public read that shows words or names, and what of it must be there elsewhere. */
const reads: [string, () => Promise<unknown>][] = [
  ['the threads, newest first', () => threads()],
  ['the threads, oldest first', () => threads({ sort: 'oldest' })],
  ['the threads, in the order of agreement', () => threads({ sort: 'agreed' })],
  ['the threads of its country', () => threads({ country: 'SE' })],
  ['the discussion', async () => getDiscussion({ story: await story() }, stranger)],
  ['the discussion of its country', async () => getDiscussion({ story: await story(), country: 'SE', picks: true }, stranger)],
  ['what is new in the discussion', async () => getDiscussion({ story: await story(), since: 0 }, stranger)],
  ['a thread of every comment', () => Promise.all(withheld.map(({ id }) => getThread(storyId, id)))],
  ['the thread of an open comment', () => getThread(storyId, open.id)],
  [
    'a thread of every reply',
    async () => {
      const replies = await database.comment.findMany({ where: { body: 'Open reply.' }, select: { id: true } })
      return Promise.all(replies.map(({ id }) => getThread(storyId, id)))
    },
  ],
  ['the thread of a comment that quotes it', () => getThread(storyId, quoting.id)],
  ['the latest comments', () => listLatestComments({ storyId, limit: 50 })],
  ['the picks', () => listPicked({ storyId, limit: 50 })],
  ['the pinned ones', () => listPinned(storyId)],
  ['what was published since', () => listPublishedSince({ storyId, since: 0 })],
  ['its country’s page', () => getCountry('SE')],
  ['what search engines read', async () => storyJsonLd(await story(), (await threads()).threads, '?')],
  ['its writers’ pages', async () => (await Promise.all(handles.map(handle => getPublicPerson(handle)))).map(person => person?.comments)],
  ['the form of a flag', () => Promise.all(withheld.map(({ id }) => getFlagTarget(slug, id, stranger)))],
  ['the form of a notice', () => Promise.all(withheld.map(({ id }) => getNoticeTarget(slug, id)))],
  ['a reader’s ratings', () => listOwnRatings(stranger)],
  ['a reader’s flags', () => listOwnFlags(stranger)],
  ['what a reader follows', () => listFollows(stranger)],
  ['a reader’s notifications', () => listNotifications(stranger)],
  ['the outlets that answers name', () => listOutletsNamed(storyId)],
  ['the outlets of its country', () => listOutletsOfCountry('SE')],
  ['what was missing', () => listMissing({ storyId, countries: ['SE', 'FI'], each: 20, isBlind: false })],
  ['the search', () => search()],
  ['the search by its outlet', () => search({ text: `Post` })],
  ['the API’s comments', () => text(apiComments(request('?limit=50'), params({ slug })))],
  ['the API’s comments of its country', () => text(apiComments(request('?country=SE'), params({ slug })))],
  ['the API’s search', () => text(apiSearch(request(`?q=said`), undefined))],
  ['the story’s feed', () => text(storyFeed(request(), params({ slug })))],
  ['its country’s feed', () => text(countryFeed(request(), params({ country: 'se' })))],
]

describe('what is withheld in a country', () => {
  it.each(reads)('is not there in %s', async (_, read) => {
    for (const country of ['IT', 'TR']) {
      const found = JSON.stringify(await seeFrom(country, read)) ?? ''
      expect(found.length).toBeGreaterThan(1)
      expect(found.toLowerCase()).not.toContain(secret.toLowerCase())
    }
  })

  it.each(reads)('is elsewhere in %s', async (_, read) => {
    for (const country of ['FR', null]) expect(JSON.stringify(await seeFrom(country, read))).toContain(secret)
  })
})

describe('every count', () => {
  const counts = async () => ({
    story: await story(),
    listed: (await listStories({ limit: 50 })).stories,
    ofCountry: (await listStories({ limit: 50, country: 'SE' })).stories.map(entry => entry.slug),
    countries: (await listCountries()).map(({ country, answers, stories }) => [country, answers, stories]),
    sitemap: (await listSitemap()).map(({ path }) => path),
    country: await getCountry('SE'),
    counted: await countComments([slug]),
    found: await search(),
    fresh: (await getNewComments(stranger, storyId))?.ids.length,
    unread: await countUnread(stranger),
    hasPicks: await hasPicks(storyId),
    api: await Promise.all([
      text(apiStories(request(), undefined)),
      text(apiStory(request(), params({ slug }))),
      text(apiCoverage(request(), params({ slug }))),
      text(apiCounts(request(`?story=${slug}`), undefined)),
      text(siteFeed()),
    ]),
  })

  it('is less by what is withheld there', async () => {
    const seen = await seeFrom('IT', counts)
    expect(seen.story).toMatchObject({ commentCount: 3, answerCount: 2, countries: [{ country: 'FI', answers: 2 }] })
    expect(seen.listed).toMatchObject([{ commentCount: 3, answerCount: 2, countries: [{ country: 'FI' }] }])
    expect(seen.ofCountry).toEqual([])
    expect(seen.countries).toEqual([['FI', 2, 1]])
    expect(seen.sitemap).not.toContain('/countries/se')
    expect(seen.country).toMatchObject({ answerCount: 0, storyCount: 0, stories: [], answers: [] })
    expect(seen.counted).toEqual({ [slug]: { total: 3, countries: { FI: 2 } } })
    expect(seen.found).toMatchObject({ value: { counts: { comments: 1 } } })
    expect([seen.fresh, seen.unread, seen.hasPicks]).toEqual([3, 0, false])
    for (const answer of seen.api) expect(answer).not.toContain('SE')
  })

  it('is whole elsewhere', async () => {
    const seen = await seeFrom('FR', counts)
    expect(seen.story).toMatchObject({
      commentCount: 6,
      answerCount: 4,
      countries: [
        { country: 'FI', answers: 2 },
        { country: 'SE', led: 2 },
      ],
    })
    expect(seen.ofCountry).toEqual([slug])
    expect(seen.countries).toEqual([
      ['FI', 2, 1],
      ['SE', 2, 1],
    ])
    expect(seen.sitemap).toContain('/countries/se')
    expect(seen.country).toMatchObject({ answerCount: 2, storyCount: 1 })
    expect(seen.counted).toEqual({ [slug]: { total: 6, countries: { FI: 2, SE: 2 } } })
    expect(seen.found).toMatchObject({ value: { counts: { comments: 4 } } })
    expect([seen.fresh, seen.unread, seen.hasPicks]).toEqual([6, 3, true])
  })

  it('agrees with the rows', async () => {
    expect((await recount()).filter(({ what }) => what.startsWith('withheld'))).toEqual([])
  })
})

describe('where it stood', () => {
  it('a note says in which country and why, and the replies stay', async () => {
    const { threads: shown } = await seeFrom('IT', () => threads({ sort: 'oldest' }))
    const notes = shown.filter(({ state }) => state === 'withheld')
    expect(notes).toHaveLength(2)
    for (const note of notes) {
      expect(note).toMatchObject({
        body: '',
        testimony: null,
        rank: null,
        publishedAt: null,
        author: { handle: '', name: '' },
        withheld: { country: 'IT', reason: { ground: 'house', rule: 'insult', until: null } },
      })
    }
    expect(notes[1]!.replies).toMatchObject([{ body: 'Open reply.' }])
  })

  it('the API says the same', async () => {
    const { comments } = JSON.parse(await seeFrom('IT', () => text(apiComments(request('?limit=50'), params({ slug }))))) as {
      comments: { state: string; author: unknown; withheld: unknown }[]
    }
    expect(comments.find(({ state }) => state === 'withheld')).toMatchObject({ author: null, withheld: { country: 'IT' } })
  })
})

describe('there nobody can', () => {
  const refused = { ok: false, refusal: { code: 'comment-not-found' } }
  const [first] = [() => withheld[0]!]

  it.each<[string, () => Promise<unknown>, object]>([
    [
      'rate it',
      async () => rateComment(toReader(await samplePerson(database, { country: 'DE' })), { commentId: first().id, value: -1 }),
      refused,
    ],
    ['flag it', () => flagComment(stranger, { commentId: first().id, reason: 'insult', note: null }), refused],
    [
      'answer it',
      () => {
        const reply = {
          storyId,
          country: null,
          parentId: first().id,
          body: 'I answer that at length.',
          testimony: null,
          clientKey: newId(),
        }
        return postComment(stranger, reply, { address: '198.51.100.3' })
      },
      { refusal: { code: 'parent-not-found' } },
    ],
    [
      'quote it',
      () =>
        inTransaction(tx =>
          checkQuotations(tx, [{ kind: 'comment', commentId: first().id, revision: 1, text: `${secret} said so.` }], {
            storyId,
            defaultRights: 'full',
            seenFrom,
          }),
        ),
      { refusal: { code: 'quotation-not-there' } },
    ],
  ])('%s', async (_, act, refusal) => {
    expect(await seeFrom('IT', act)).toMatchObject(refusal)
    expect(await seeFrom('FR', act)).not.toMatchObject(refusal)
  })

  it('see how it was rated, nor have it translated', async () => {
    const { id } = first()
    const seen = () => Promise.all([getShownRank(id), getRankArithmetic(id), listNeedingViews(stranger, storyId)])
    expect(await seeFrom('IT', seen)).toEqual([null, undefined, []])
    expect(await seeFrom('FR', seen)).toMatchObject([{}, {}, []])
    const translated = await seeFrom('IT', () => translateComment({ commentId: id, to: 'it' }, { address: '198.51.100.3', actor: null }))
    expect(translated).toMatchObject({ ok: false })
  })
})
