import { samplePerson, sampleStory } from '#sample/builders'
import { database } from '#server/database'
import { closeRateLimits } from '#server/rate-limits'
import { keepSearchable } from '#server/search/keep-searchable'
import { searchSite } from '#server/search/search-site'

/** How long a search takes among 20,000 comments in five languages; prints its figures. Run by `npm run bench`, with a database of its own. */

const comments = 20_000
const rounds = 60
const sentences = [
  ['en', 'The ferries of our harbour were on page'],
  ['it', 'I traghetti del nostro porto stavano a pagina'],
  ['de', 'Die Fähren unseres Hafens standen auf Seite'],
  ['ar', 'كانت عبارات مينائنا في الصفحة'],
  ['ja', '港のフェリーは新聞のこのページにあった'],
] as const
const queries = {
  'a word of one comment': 'zeppelin',
  'a word of every fifth': 'ferry',
  'two words and a phrase': 'traghetto pagina "nostro porto"',
  'two characters': '新聞',
  'nothing at all': 'xylophone',
}

const { id: storyId } = await sampleStory(database)
const { id: authorId } = await samplePerson(database)
await database.$executeRaw`
  insert into "Comment" (id, "storyId", "authorId", "rootId", country, state, body, language, "createdAt", "isListed", "clientKey", "clientHash", "bodyHash")
  select id, ${storyId}::uuid, ${authorId}::uuid, id, 'IT', 'published',
    (${sentences.map(([, text]) => text)}::text[])[1 + n % 5] || ' ' || n || case when n = 4000 then ' zeppelin' else '' end,
    (${sentences.map(([language]) => language)}::text[])[1 + n % 5], now() - n * interval '1 minute', true, id::text, 'x', 'x' || n
  from (select gen_random_uuid() as id, n from generate_series(1, ${comments}::int) n) made`
const startedAt = performance.now()
const made = await keepSearchable()
const each = (performance.now() - startedAt) / made
await database.$executeRaw`analyze "CommentSearch"`

console.log(`\nSearching ${comments.toLocaleString('en')} comments, ${rounds} times`)
console.log(`  making one findable      ${each.toFixed(2)} ms`)
let network = 0
for (const [name, text] of Object.entries(queries)) {
  const taken: number[] = []
  let found = 0
  for (let round = -5; round < rounds; round++) {
    network += 1
    const began = performance.now()
    const result = await searchSite({ text, storyId }, { network: `network ${network}` })
    if (!result.ok) throw new Error(result.refusal.code)
    found = result.value.counts.comments
    if (round >= 0) taken.push(performance.now() - began)
  }
  taken.sort((one, other) => one - other)
  const [median, p95] = [taken[Math.floor(rounds / 2)]!, taken[Math.floor(rounds * 0.95)]!]
  console.log(
    `  ${name.padEnd(24)} median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${found > 1000 ? 'more than 1,000' : found} found`,
  )
}
await closeRateLimits()
await database.$disconnect()
