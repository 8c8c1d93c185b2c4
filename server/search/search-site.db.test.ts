import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { sampleReasons } from '#sample/reasons'
import { readSearchQuery } from '#domain/search/search-query'
import { recount } from '#server/comments/recount'
import { editComment } from '#server/comments/edit-comment'
import { withdrawComment } from '#server/comments/withdraw-comment'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { stopJobQueue } from '#server/jobs/job-queue'
import { decideComment } from '#server/moderation/decide-comment'
import { toReader } from '#server/people/current-actor'
import { closeRateLimits } from '#server/rate-limits'
import { compileQuery } from '#server/search/compile-query'
import { matchingComments } from '#server/search/find-comments'
import { keepSearchable } from '#server/search/keep-searchable'
import { searchSite, type SearchSite } from '#server/search/search-site'
import { publishStory } from '#server/stories/publish-story'
import { unpublishStory } from '#server/stories/unpublish-story'
import { inTransaction } from '#server/transaction'

let address = 0
/** Each search comes from another network, so that none is refused for the others. */
const from = () => ({ network: `10.${Math.floor(address / 200)}.${address++ % 200}.0/24` })

async function find(text: string, input: Partial<SearchSite> = {}) {
  const found = await searchSite({ text, ...input }, from())
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

const idsOf = async (text: string, input: Partial<SearchSite> = {}) =>
  (await find(text, input)).comments.map(({ comment }) => comment.id).toSorted()

let storyId: string
let authorId: string

async function say(body: string, language = 'en', more: object = {}): Promise<string> {
  return (await sampleComment(database, { storyId, authorId, body, language, ...more })).id
}

async function reader(role: 'reader' | 'moderator' | 'editor' = 'reader') {
  return toReader(await samplePerson(database, { role }))
}

beforeAll(async () => {
  storyId = (await sampleStory(database)).id
  authorId = (await samplePerson(database)).id
})

afterAll(async () => {
  await closeRateLimits()
  await stopJobQueue()
})

describe('a refusal', () => {
  it.each([
    ['', 'nothing-asked'],
    ['   ', 'nothing-asked'],
    ['a', 'too-short'],
    ['!? …', 'too-short'],
    ['-war', 'only-exclusions'],
    ['war OR -peace', 'only-exclusions'],
    ['a b c d e f g h i j k l m', 'too-many-words'],
    ['x'.repeat(201), 'too-long'],
  ])('of %j says why: %s', async (text, code) => {
    expect(await searchSite({ text }, from())).toEqual({ ok: false, refusal: { code } })
  })

  it('meets whoever searches all the time, and says when to come again', async () => {
    const same = { network: '192.0.2.0/24' }
    let last = await searchSite({ text: 'ferry' }, same)
    for (let tries = 0; tries < 95 && last.ok; tries++) last = await searchSite({ text: 'ferry' }, same)
    expect(last).toMatchObject({ ok: false, refusal: { code: 'too-many', retryAt: expect.any(Date) as Date } })
    expect((await searchSite({ text: 'ferry' }, { network: '192.0.3.0/24' })).ok).toBe(true)
  })
})

describe('a comment is found by a form of its word that it does not contain', () => {
  it.each([
    ['en', 'The ministers denied everything yesterday.', 'minister denying', 'The <ministers> <denied> everything yesterday.'],
    ['fr', 'Les journaux ont déclaré la grève générale.', 'déclarer grèves', 'Les journaux ont <déclaré> la <grève> générale.'],
    ['de', 'Die Häuser am Hafen wurden geräumt.', 'haus', 'Die <Häuser> am Hafen wurden geräumt.'],
    ['es', 'Las elecciones fueron anuladas.', 'elección', 'Las <elecciones> fueron anuladas.'],
    ['it', 'I giornalisti parlavano soltanto del calcio.', 'giornalista', 'I <giornalisti> parlavano soltanto del calcio.'],
    ['pt', 'Os jornalistas cobriram a eleição inteira.', 'jornalista', 'Os <jornalistas> cobriram a eleição inteira.'],
    ['ru', 'Журналисты писали о забастовке.', 'журналистов', '<Журналисты> писали о забастовке.'],
    ['tr', 'Gazeteler seçimleri hiç yazmadı.', 'gazete', '<Gazeteler> seçimleri hiç yazmadı.'],
    ['ar', 'نشرت الصحيفة التقرير كاملا.', 'تقرير', 'نشرت الصحيفة <التقرير> كاملا.'],
    ['hi', 'अख़बारों ने चुनावों की ख़बर दबा दी।', 'चुनाव', 'अख़बारों ने <चुनावों> की ख़बर दबा दी।'],
    ['nl', 'De kranten schreven over stakingen.', 'staking', 'De kranten schreven over <stakingen>.'],
    ['sv', 'Tidningarna skrev ingenting om hamnarna.', 'hamn', 'Tidningarna skrev ingenting om <hamnarna>.'],
    ['fi', 'Sanomalehdet kirjoittivat lakoista.', 'lakot', 'Sanomalehdet kirjoittivat <lakoista>.'],
    ['hu', 'Az újságok a választásokról írtak.', 'választások', 'Az újságok a <választásokról> írtak.'],
    ['ro', 'Ziarele au scris despre alegerile parlamentare.', 'alegeri', 'Ziarele au scris despre <alegerile> parlamentare.'],
    ['el', 'Οι εφημερίδες έγραψαν για τις απεργίες.', 'εφημερίδα', 'Οι <εφημερίδες> έγραψαν για τις απεργίες.'],
    ['da', 'Aviserne skrev om strejkerne.', 'strejke', 'Aviserne skrev om <strejkerne>.'],
  ])('%s: %s', async (language, body, query, marked) => {
    const id = await say(body, language)
    const { comments } = await find(query)
    const found = comments.find(({ comment }) => comment.id === id)
    expect(found?.excerpt.map(({ text, isMarked }) => (isMarked ? `<${text}>` : text)).join('')).toBe(marked)
  })
})

describe('a comment is found however its letters are typed', () => {
  it.each([
    ['capitals and accents', 'it', 'La Città è più rumorosa', 'citta'],
    ['accents that the text has not', 'fr', 'Le prefet se tait', 'préfet'],
    ['a Ukrainian letter without its mark', 'uk', 'Їжаки біля гаю', 'іжаки'],
    ['Polish letters', 'pl', 'Łódź żyje nocą', 'lodz zyje'],
    ['ß and umlauts', 'de', 'Die Straße in Köln', 'strasse koln'],
    ['a dotless ı', 'tr', 'Isıtma KAPISI kapandı', 'kapısı'],
    ['a dotted one', 'tr', 'İstanbul ısındı', 'istanbul isindi'],
    ['Arabic alef with hamza', 'ar', 'قال أحمد الحقيقة', 'احمد'],
    ['Arabic vowel signs and stretched letters', 'ar', 'كَتَبَ الصُّحُفِيُّ مقـــالا', 'كتب مقالا'],
    ['ta marbuta and alef maqsura', 'ar', 'مدرسة على الجبل مستشفى', 'مدرسه مستشفي'],
    ['Persian letters', 'fa', 'روزنامه‌های ایران کی', 'ایران كي'],
    ['a nukta', 'hi', 'क़लम ज़मीन', 'कलम जमीन'],
    ['Greek accents and the final sigma', 'el', 'Ο Άρης ΜΥΛΟΣ', 'αρησ μυλος'],
    ['full-width letters', 'ja', 'ＮＨＫは黙った', 'nhk'],
    ['half-width kana', 'ja', 'ﾃﾚﾋﾞで見た', 'テレビ'],
    ['digits of another script', 'ar', 'عام ٢٠٢٦ كان', '2026'],
  ])('%s', async (_, language, body, query) => {
    const id = await say(body, language)
    expect(await idsOf(query)).toContain(id)
  })
})

describe('scripts without spaces', () => {
  it.each([
    ['ja', '日本では報道の自由が話題になった。', '自由'],
    ['ja', 'あの新聞はなにも書かなかった。', '新聞'],
    ['ja', 'みんな知っている国', '国'],
    ['zh', '报纸没有提到罢工的消息', '罢工'],
    ['ko', '신문은 파업을 보도하지 않았다', '보도'],
    ['th', 'หนังสือพิมพ์ไม่ได้รายงานข่าวนี้', 'รายงาน'],
  ])('%s: %s is found by %s, which is marked', async (language, body, query) => {
    const id = await say(body, language)
    const { comments } = await find(query)
    const found = comments.find(({ comment }) => comment.id === id)
    expect(found?.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([query])
  })

  it('are not found by characters that do not stand together', async () => {
    const id = await say('東の京の都', 'ja')
    expect(await idsOf('東京')).not.toContain(id)
  })
})

describe('what is asked', () => {
  let one: string
  let two: string
  beforeAll(async () => {
    one = await say('The harbour zeppelin landed softly at midnight')
    two = await say('A softly painted zeppelin and a harbourmaster')
  })

  it('is every word', async () => {
    expect(await idsOf('zeppelin midnight')).toEqual([one])
    expect(await idsOf('zeppelin')).toEqual([one, two].toSorted())
  })
  it('is, in quotes, the words as they follow each other and as they are', async () => {
    expect(await idsOf('"zeppelin landed softly"')).toEqual([one])
    expect(await idsOf('"zeppelin softly"')).toEqual([])
    expect(await idsOf('"zeppelins"')).toEqual([])
    expect(await idsOf('zeppelins')).toEqual([one, two].toSorted())
  })
  it('leaves out what follows a minus, in every form of the word', async () => {
    expect(await idsOf('zeppelin -paint')).toEqual([one])
    expect(await idsOf('zeppelin -midnights')).toEqual([two])
    expect(await idsOf('zeppelin -"painted zeppelin"')).toEqual([one])
  })
  it('is either side of OR', async () => {
    expect(await idsOf('midnight zeppelin OR harbourmaster zeppelin')).toEqual([one, two].toSorted())
  })
  it('is narrowed by country, language, story and days', async () => {
    const other = (await sampleStory(database)).id
    const at = new Date('2025-05-05T12:00:00Z')
    const here = await say('Quokka in the ferry', 'en', { country: 'FR', createdAt: at })
    const there = await say('Quokka nel traghetto', 'it', { storyId: other, country: 'IT' })
    expect(await idsOf('quokka')).toEqual([here, there].toSorted())
    expect(await idsOf('quokka', { country: 'FR' })).toEqual([here])
    expect(await idsOf('quokka', { language: 'it' })).toEqual([there])
    expect(await idsOf('quokka', { storyId: other })).toEqual([there])
    expect(await idsOf('quokka', { before: at })).toEqual([])
    expect(await idsOf('quokka', { from: new Date(at.getTime() + 1) })).toEqual([there])
    expect(await idsOf('quokka', { from: at, before: new Date(at.getTime() + 1) })).toEqual([here])
  })
  it('is never taken for anything but words', async () => {
    for (const text of [
      `zeppelin'; drop table "Comment"; --`,
      `zeppelin\\`,
      `'zeppelin' & !(`,
      'zeppelin:*A <-> | & !',
      '"zeppelin',
      'zeppelin %_ $1 {{}} <script>',
      '** *z* zeppelin',
      'zeppelin \u0000 \u202E',
      'ﷺ ŉ zeppelin',
      '((((((((((zeppelin))))))))))',
    ]) {
      const found = await searchSite({ text }, from())
      expect(found.ok, text).toBe(true)
    }
    expect(await database.comment.count()).toBeGreaterThan(10)
    expect(await idsOf('zeppelin:* <->')).toEqual([one, two].toSorted())
  })
})

describe('pages', () => {
  it('give every result once, the most fitting and newest first, and say how many there are', async () => {
    const story = (await sampleStory(database)).id
    const made: string[] = []
    for (let index = 0; index < 7; index++) {
      made.push(
        await say('Wombat '.repeat(1 + (index % 3)) + index, 'en', { storyId: story, createdAt: new Date(Date.UTC(2026, 0, 1 + index)) }),
      )
    }
    const seen: string[] = []
    let cursor: string | undefined
    for (let pages = 0; pages < 9; pages++) {
      const page = await find('wombat', { limit: 2, cursor })
      expect(page.counts.comments).toBe(7)
      seen.push(...page.comments.map(({ comment }) => comment.id))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(seen.toSorted()).toEqual(made.toSorted())
    expect(seen).toHaveLength(7)
  })
})

describe('what is not public is not found, from the same moment on', () => {
  it('a held, removed or withdrawn comment', async () => {
    for (const state of ['held', 'removed', 'withdrawn'] as const) await say(`Pangolin ${state}`, 'en', { state })
    expect(await find('pangolin')).toMatchObject({ comments: [], counts: { comments: 0 } })
  })

  it('a comment that its author withdraws', async () => {
    const author = await reader()
    const id = await say('A numbat at the ferry', 'en', { authorId: author.id })
    expect(await idsOf('numbat')).toEqual([id])
    expect((await withdrawComment(author, { commentId: id })).ok).toBe(true)
    expect(await idsOf('numbat')).toEqual([])
    expect(await database.commentSearch.count({ where: { commentId: id } })).toBe(0)
  })

  it('a comment before a moderator approves it, and one that a moderator removes', async () => {
    const moderator = await reader('moderator')
    const waiting = await say('A bilby waits at the ferry', 'en', { state: 'held' })
    const shown = await say('A bilby stands at the ferry')
    expect(await idsOf('bilby')).toEqual([shown])
    const judged = { revision: 1, lastDecisionId: null }
    expect((await decideComment(moderator, { ...judged, commentId: waiting, action: 'approve' })).ok).toBe(true)
    expect(await idsOf('bilby')).toEqual([waiting, shown].toSorted())
    const removal = {
      ...judged,
      commentId: shown,
      ...sampleReasons,
      action: 'remove',
      reason: 'insult',
      statement: 'It is an insult.',
    } as const
    expect((await decideComment(moderator, removal)).ok).toBe(true)
    expect(await idsOf('bilby')).toEqual([waiting])
  })

  it('the words that an edit replaced', async () => {
    const author = await reader()
    const id = await say('A quoll at the ferry landing', 'en', { authorId: author.id, createdAt: new Date() })
    const edited = await editComment(author, {
      commentId: id,
      revision: 1,
      body: 'A dugong at the ferry landing',
      testimony: null,
    } as never)
    expect(edited).toMatchObject({ ok: true, value: { state: 'published' } })
    expect([await idsOf('quoll'), await idsOf('dugong')]).toEqual([[], [id]])
  })

  it('a story that is taken down, with its comments, until it is published again', async () => {
    const editor = await reader('editor')
    const story = await sampleStory(database, { headline: 'The echidna bridge' })
    const id = await say('An echidna crossed', 'en', { storyId: story.id })
    const both = async () => (await find('echidna')).counts
    expect(await both()).toEqual({ comments: 1, stories: 1 })
    expect((await unpublishStory(editor, { storyId: story.id })).ok).toBe(true)
    expect(await both()).toEqual({ comments: 0, stories: 0 })
    expect((await publishStory(editor, { storyId: story.id })).ok).toBe(true)
    expect(await both()).toEqual({ comments: 1, stories: 1 })
    expect(await idsOf('echidna')).toEqual([id])
  })

  it('words changed by any other way: the database itself forgets them', async () => {
    const id = await say('A cassowary')
    await database.comment.update({ where: { id }, data: { body: 'Nothing' } })
    expect(await idsOf('cassowary')).toEqual([])
    expect(await keepSearchable()).toBe(1)
    expect(await idsOf('nothing')).toEqual([id])
  })
})

describe('a story', () => {
  const stories = async (text: string, input: Partial<SearchSite> = {}) => (await find(text, { kind: 'stories', ...input })).stories

  it('is found by its headline and by each report in the report’s own language', async () => {
    const headline = 'A monorail opens'
    const { slug } = await sampleStory(database, {
      headline,
      reports: [
        {
          outlet: 'Il Molo',
          country: 'IT',
          language: 'it',
          headline: 'Apre la monorotaia',
          summary: 'I lampioni',
          blocks: [{ text: 'Cento lampioni nuovi.' }],
        },
        {
          outlet: 'Le Quai',
          country: 'FR',
          language: 'fr',
          headline: 'Le monorail',
          blocks: [{ text: 'Rien de secret.' }],
          rights: 'link',
        },
      ],
    })
    expect((await stories('monorails')).map(story => story.slug)).toEqual([slug])
    const [found] = await stories('lampione')
    expect(found?.reports).toMatchObject([
      {
        outlet: 'Il Molo',
        excerpt: [
          { text: 'I ', isMarked: false },
          { text: 'lampioni', isMarked: true },
        ],
      },
    ])
    expect(await stories('lampione', { country: 'FR', language: 'it' })).toHaveLength(1)
    expect(await stories('lampione', { country: 'DE' })).toEqual([])
  })

  it('is not found by words that its reports’ display rights hide', async () => {
    await sampleStory(database, {
      reports: [{ outlet: 'Le Quai', language: 'fr', headline: 'Le port', blocks: [{ text: 'Un ornithorynque caché.' }], rights: 'link' }],
    })
    expect(await stories('ornithorynque')).toEqual([])
    await sampleStory(database, {
      reports: [{ outlet: 'Le Quai', language: 'fr', headline: 'Le port', blocks: [{ text: 'Un dromadaire visible.' }] }],
    })
    expect(await stories('dromadaire')).toHaveLength(1)
    await database.setting.create({ data: { key: 'defaultRights', value: 'link' } })
    expect(await stories('dromadaire')).toEqual([])
    await keepSearchable()
    expect(await stories('dromadaire')).toEqual([])
    await database.setting.deleteMany()
    await keepSearchable()
    expect(await stories('dromadaire')).toHaveLength(1)
  })
})

it('a search among 20,000 comments asks the index of words and reads no table through', async () => {
  const story = (await sampleStory(database)).id
  await database.$executeRaw`
    insert into "Comment" (id, "storyId", "authorId", "rootId", state, body, language, "clientKey", "clientHash", "bodyHash", "isListed", country)
    select id, ${story}::uuid, ${authorId}::uuid, id, 'published', 'number ' || n || case when n % 500 = 0 then ' thylacine' else ' ferry' end, 'en', id::text, '', '', true, 'IT'
    from (select gen_random_uuid() as id, n from generate_series(1, 20000) n) made`
  await database.$executeRaw`
    insert into "CommentSearch" ("commentId", "storyId", country, language, config, "createdAt", basis, vector)
    select id, "storyId", country, language, 'english', "createdAt", '1', to_tsvector('english', body) || to_tsvector('simple', body)
    from "Comment" where "storyId" = ${story}::uuid`
  await database.$executeRaw`analyze "CommentSearch"`
  const read = readSearchQuery('thylacine')
  if ('problem' in read) throw new Error(read.problem)
  const query = await inTransaction(tx => compileQuery(tx, read.query))
  const anywhere = { storyId: null, country: null, language: null, from: null, before: null, seenFrom: null }
  const plan = await database.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`explain ${matchingComments(query, anywhere)}`)
  expect(JSON.stringify(plan)).toContain('CommentSearch_vector')
  expect(JSON.stringify(plan)).not.toContain('Seq Scan on \\"CommentSearch')
  expect((await find('thylacine')).counts.comments).toBe(40)
  const broad = await find('ferry number', { storyId: story })
  expect(broad.counts.comments).toBe(1001)
  await database.comment.deleteMany({ where: { storyId: story } })
})

it('leaves every published comment findable and no other', async () => {
  expect((await recount()).filter(({ what }) => what.startsWith('searchable'))).toEqual([])
  const { commentId: id } = await database.commentSearch.findFirstOrThrow({ select: { commentId: true } })
  await database.$executeRaw`delete from "CommentSearch" where "commentId" = ${id}::uuid`
  expect((await recount()).filter(({ what }) => what === 'searchable')).toEqual([{ what: 'searchable', id, stored: 0, counted: 1 }])
  expect(await keepSearchable()).toBe(1)
})
