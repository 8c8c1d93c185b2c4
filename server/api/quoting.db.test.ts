import { afterAll, beforeAll, expect, it } from 'vitest'
import { samplePerson, sampleStory } from '#sample/builders'
import { answers, problemSchema } from '#server/api/schemas'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { hashSecret } from '#server/people/mail-tokens'
import { closeRateLimits } from '#server/rate-limits'
import { GET as list, POST as post } from '../../app/api/v1/stories/[slug]/comments/route.ts'

let slug: string
let block: { id: string; reportId: string; text: string }
const token = `secret-${newId()}`

beforeAll(async () => {
  const person = await samplePerson(database)
  await database.apiToken.create({ data: { id: newId(), personId: person.id, name: 'test', hash: hashSecret(token) } })
  const story = await sampleStory(database)
  slug = story.slug
  const row = await database.reportBlock.findFirstOrThrow({
    where: { position: 0, revision: { report: { storyId: story.id, position: 0 } } },
    select: { blockId: true, text: true, revision: { select: { reportId: true } } },
  })
  block = { id: row.blockId, reportId: row.revision.reportId, text: row.text }
})
afterAll(closeRateLimits)

const params = () => ({ params: Promise.resolve({ slug }) })

function postComment(body: object) {
  const headers = {
    'content-type': 'application/json',
    'x-client-address': '198.51.100.12',
    authorization: `Bearer ${token}`,
    'idempotency-key': newId(),
  }
  return post(new Request('http://localhost/api/v1/x', { method: 'POST', headers, body: JSON.stringify(body) }), params())
}

const quoting = (change: object = {}) => ({
  country: 'IT',
  body: `I answer that. ${newId()}`,
  quotations: [{ kind: 'report', reportId: block.reportId, blockId: block.id, revision: 1, text: block.text, ...change }],
})

it('a quotation is read back as it was posted, and loses its words with its source', async () => {
  const { comment } = answers.comment.parse(await (await postComment(quoting())).json())
  expect(comment.quotations).toEqual([
    {
      kind: 'report',
      reportId: block.reportId,
      blockId: block.id,
      outlet: 'The Ferry Post',
      revision: 1,
      text: block.text,
      revisedAt: null,
      stands: true,
    },
  ])
  const read = async () => answers.comments.parse(await (await list(new Request('http://localhost/api/v1/x'), params())).json())
  expect((await read()).comments.find(({ id }) => id === comment.id)?.quotations).toEqual(comment.quotations)
  await database.report.update({ where: { id: block.reportId }, data: { rights: 'link' } })
  expect((await read()).comments.find(({ id }) => id === comment.id)?.quotations).toMatchObject([{ text: null }])
  await database.report.update({ where: { id: block.reportId }, data: { rights: null } })
})

it.each([
  [{ text: 'What nobody wrote.' }, { status: 422, code: 'quotation-not-there', text: 'What nobody wrote.' }],
  [{ text: '' }, { status: 422, code: 'invalid', errors: [{ pointer: '/quotations/0/text', code: 'quotation-empty' }] }],
  [{ kind: 'rumour' }, { status: 422, code: 'invalid', errors: [{ pointer: '/quotations/0/kind', code: 'quotation-unreadable' }] }],
])('a quotation that is wrong is refused: %j', async (change, expected) => {
  const response = await postComment(quoting(change))
  expect(problemSchema.parse(await response.json())).toMatchObject(expected)
})

it('second thoughts are asked for with what was noticed, and confirmed go before a moderator', async () => {
  const loud = { country: 'IT', body: 'NOBODY EVER SAID A WORD ABOUT IT' }
  const asked = await postComment(loud)
  expect([asked.status, problemSchema.parse(await asked.json())]).toMatchObject([
    422,
    { code: 'second-thoughts', cues: [{ cue: 'capitals', matched: [loud.body] }] },
  ])
  const confirmed = await postComment({ ...loud, confirmed: true })
  expect([confirmed.status, answers.comment.parse(await confirmed.json()).comment.state]).toEqual([202, 'held'])
})
