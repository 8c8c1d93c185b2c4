import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { readDeskFields } from '#domain/moderation/desk-fields'
import type { Reader } from '#domain/people/actor'
import { samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { foldQueueCounts } from '#server/moderation/fold-queue-counts'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listQueue } from '#server/moderation/list-queue'
import { listMatching } from '#server/moderation/queues/list-matching'

/**
 * How long the moderators' desk takes with a million comments of which a hundred thousand stand in its queues; prints its figures. Run
 * by `npm run bench`, with a database of its own.
 */

const comments = 1_000_000
const held = 30_000
const flagged = 10_000
const fresh = 60_000
const decided = 100_000
const stories = 500
const people = 5_000
const rounds = 40
const sentences = [
  ['en', 'english', 'The ferries of our harbour were on page'],
  ['it', 'italian', 'I traghetti del nostro porto stavano a pagina'],
  ['de', 'german', 'Die Fähren unseres Hafens standen auf Seite'],
  ['fr', 'french', 'Les ferries de notre port étaient à la page'],
  ['es', 'spanish', 'Los transbordadores de nuestro puerto estaban en la página'],
] as const
const countries = ['IT', 'FR', 'DE', 'GB', 'ES', 'PL', 'IN', 'JP', 'BR', 'NG', 'US', 'MX', 'ID', 'TR', 'EG', 'AR', 'CA', 'KE', 'VN', 'IS']

const owner = new pg.Client(parseIntoClientConfig(process.env.MIGRATION_DATABASE_URL!))
await owner.connect()
await owner.query('set statement_timeout = 0; set max_parallel_workers_per_gather = 0')

/** Rows as they would stand, written without the triggers that a row at a time would cost; the entries follow from the view. */
async function fill(moderatorId: string): Promise<void> {
  await owner.query(`
    insert into "Person" (id, name, handle, "handleSkeleton", country, "emailConfirmedAt")
    select gen_random_uuid(), 'Reader ' || n, 'bench' || n, 'bench' || n, 'IT', now() from generate_series(1, ${people}) n`)
  await owner.query(`
    insert into "Story" (id, slug, headline, status, "publishedAt")
    select gen_random_uuid(), 'bench-' || n, 'Story ' || n, 'published', now() from generate_series(1, ${stories}) n`)
  for (const table of ['Comment', 'Hold', 'Flag', 'Decision', 'DeskEntry']) await owner.query(`alter table "${table}" disable trigger user`)
  const list = (values: readonly string[]) => `array[${values.map(value => owner.escapeLiteral(value)).join(', ')}]`
  await owner.query(
    `
    create temp table people as select id, row_number() over () as n from "Person" where handle like 'bench%';
    create temp table stories as select id, row_number() over () as n from "Story" where slug like 'bench-%';
    insert into "Comment" (id, "storyId", "authorId", "rootId", country, "rootCountry", state, body, language, revision, "reviewedRevision", "createdAt",
        "publishedAt", "isListed", "openFlags", "clientKey", "clientHash", "bodyHash", "modelScore")
      select made.id, s.id, p.id, made.id, made.country, made.country,
        case when made.n <= ${held} then 'held' else 'published' end::"CommentState",
        (${list(sentences.map(([, , text]) => text))})[1 + made.n % 5] || ' ' || made.n || case when made.n % 9973 = 0 then ' zeppelin' else '' end,
        (${list(sentences.map(([language]) => language))})[1 + made.n % 5], 1,
        case when made.n > ${held + flagged} and made.n <= ${held + flagged + fresh} then 0 else 1 end,
        now() - made.n * interval '1 second', case when made.n > ${held} then now() - made.n * interval '1 second' end, made.n > ${held},
        case when made.n > ${held} and made.n <= ${held + flagged} then 1 else 0 end, made.id::text, 'x', 'x' || made.n, (made.n % 1000) / 1000.0
      from (select gen_random_uuid() as id, n, (${list(countries)})[1 + (n * 31) % ${countries.length}] as country from generate_series(1, ${comments}) n) made
        join people p on p.n = 1 + (made.n * 17) % ${people} join stories s on s.n = 1 + (made.n * 13) % ${stories};
    insert into "Hold" (id, "commentId", revision, rule, "createdAt")
      select gen_random_uuid(), id, 1, (array['house-words', 'first-comments', 'personal-data', 'links-from-new-account'])[1 + abs(hashtext(id::text)) % 4], "createdAt"
      from "Comment" where state = 'held';
    insert into "Flag" (id, "commentId", "reporterId", reason, "createdAt", reliability)
      select gen_random_uuid(), c.id, p.id, (array['insult', 'hatred', 'threat', 'spam', 'off-topic'])[1 + abs(hashtext(c.id::text)) % 5], c."createdAt" + interval '5 minutes', 0.3
      from "Comment" c join people p on p.n = 1 + abs(hashtext(c.id::text)) % ${people} where c."openFlags" > 0;
    insert into "Decision" (id, "commentId", revision, action, "deciderId", "createdAt", "fromState", "toState")
      select gen_random_uuid(), id, 1, 'approve', '${moderatorId}', "createdAt" + interval '1 hour', 'held', 'published'
      from "Comment" where "publishedAt" < now() - ${comments - decided} * interval '1 second';
    update "Comment" c set "lastDecisionId" = d.id from "Decision" d where d."commentId" = c.id;
    alter table "DeskEntry" enable trigger "DeskEntry_risk";
    insert into "DeskEntry" ("commentId", queue, "storyId", "authorId", "rootCountry", language, state, "deciderId", "openedAt", "isTrusted", rules, reasons, severity,
        reliability, replies, model)
      select "commentId", queue, "storyId", "authorId", "rootCountry", language, state, "deciderId", "openedAt", "isTrusted", rules, reasons, severity, reliability,
        replies, model from "DeskDue";
    insert into "DeskSearch" ("commentId", config, basis, vector)
      select c.id, k.config, '1', to_tsvector('simple', c.body) || to_tsvector(k.config::regconfig, c.body)
      from "Comment" c join unnest(${list(sentences.map(([language]) => language))}, ${list(sentences.map(([, config]) => config))}) as k(language, config) on k.language = c.language
      where exists (select from "DeskEntry" e where e."commentId" = c.id);
    update "QueueCount" q set count = (select count(*) from "DeskEntry" e where e.queue = q.queue) where queue in ('held', 'flagged', 'new', 'decided')`,
  )
  for (const table of ['Comment', 'Hold', 'Flag', 'Decision', 'DeskEntry']) await owner.query(`alter table "${table}" enable trigger user`)
  for (const table of ['Comment', 'Person', 'Story', 'Hold', 'Flag', 'Decision', 'DeskEntry', 'DeskSearch'])
    await owner.query(`vacuum analyze "${table}"`)
}

async function measure(name: string, work: (round: number) => Promise<unknown>): Promise<void> {
  const taken: number[] = []
  let told: unknown
  for (let round = -5; round < rounds; round++) {
    const began = performance.now()
    told = await work(round + 5)
    if (round >= 0) taken.push(performance.now() - began)
  }
  taken.sort((one, other) => one - other)
  const [median, p95] = [taken[Math.floor(rounds / 2)]!, taken[Math.floor(rounds * 0.95)]!]
  console.log(`  ${name.padEnd(46)} p50 ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms${typeof told === 'string' ? `, ${told}` : ''}`)
}

const { id, name, handle } = await samplePerson(database, { role: 'moderator' })
const moderator: Reader = { id, role: 'moderator', name, handle, country: null, locale: 'en', isConfirmed: true, scope: null }
const limited = { ...moderator, scope: { countries: ['IS'], languages: [], storyIds: [] } }
const { id: storyId } = await sampleStory(database)
const began = performance.now()
await fill(moderator.id)
console.log(
  `\nThe desk with ${comments.toLocaleString('en')} comments, ${(held + flagged + fresh).toLocaleString('en')} queued and ${decided.toLocaleString('en')} decided; made in ${((performance.now() - began) / 1000).toFixed(0)} s`,
)

const pages: [name: string, query: Record<string, string>, viewer?: Reader][] = [
  ['held, by risk', {}],
  ['flagged, by risk', { queue: 'flagged' }],
  ['new, by risk', { queue: 'new' }],
  ['new, oldest first', { queue: 'new', order: 'oldest' }],
  ['decided', { queue: 'decided' }],
  ['new, of a country', { queue: 'new', country: 'IS' }],
  ['new, of a country and a language', { queue: 'new', country: 'IS', language: 'it' }],
  ['held, by a rule', { rule: 'personal-data' }],
  ['flagged, by a reason', { queue: 'flagged', reason: 'threat' }],
  ['new, of a story', { queue: 'new', story: 'bench-7' }],
  ['new, of an author', { queue: 'new', author: 'bench7' }],
  ['decided, of an author', { queue: 'decided', author: 'bench7' }],
  ['decided, of a country', { queue: 'decided', country: 'IS' }],
  ['decided, by a moderator', { queue: 'decided', moderator: moderator.handle }],
  ['decided, by nobody of that state', { queue: 'decided', state: 'removed' }],
  ['new, within a scope', { queue: 'new' }, limited],
  ['search: a word of one in ten thousand', { queue: 'new', q: 'zeppelin' }],
  ['search: a word of every fifth', { queue: 'new', q: 'traghetto' }],
  ['search: two words and a phrase', { q: 'traghetto pagina "nostro porto"' }],
  ['search: a frequent word of no such country', { q: 'traghetto', country: 'FR', language: 'de' }],
  ['search: nothing at all', { queue: 'decided', q: 'xylophone' }],
]
for (const [title, query, viewer = moderator] of pages) {
  await measure(title, async () => {
    const { items, matching } = await listQueue(viewer, { ...readDeskFields(query), limit: 10 })
    if (matching === null) return `${items.length} shown`
    return matching > 10_000 ? 'more than 10,000 match' : `${matching} match`
  })
}
await measure('a page ten thousand items further', async () => {
  const [row] = await database.$queryRaw<{ isTrusted: boolean; risk: number; commentId: string }[]>`
    select "isTrusted", risk, "commentId" from "DeskEntry" where queue = 'new' order by "isTrusted" desc, risk desc, "commentId" desc offset 10000 limit 1`
  const { encodeDeskCursor } = await import('#domain/moderation/desk-cursor')
  const cursor = encodeDeskCursor({ isTrusted: row!.isTrusted, risk: row!.risk, id: row!.commentId })
  const started = performance.now()
  await listQueue(moderator, { queue: 'new', cursor, limit: 10 })
  return `${(performance.now() - started).toFixed(1)} ms of it the page`
})
await measure('the counts of all queues', () => getQueueCounts(moderator))
await measure('the counts within a scope', () => getQueueCounts(limited))
await measure('all that match, for a list of 10,000', () => listMatching(moderator, readDeskFields({ queue: 'new' }), { most: 10_000 }))

/** What the entry at the desk adds to posting. */
const insert = (round: number) => database.$executeRaw`
  insert into "Comment" (id, "storyId", "authorId", "rootId", country, state, body, "isListed", "clientKey", "clientHash", "bodyHash")
  select id, ${storyId}::uuid, ${moderator.id}::uuid, id, 'IT', 'published', ${`Comment ${round}`}, true, id::text, 'x', id::text from (select gen_random_uuid() as id) made`
await measure('writing a comment and its entry', insert)
await owner.query('alter table "Comment" disable trigger "Comment_desk_added"')
await measure('writing a comment alone', insert)
await owner.query('alter table "Comment" enable trigger "Comment_desk_added"')
await measure('folding the counts', () => foldQueueCounts())
await owner.end()
await database.$disconnect()
process.exit(0)
