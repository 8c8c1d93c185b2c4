import { beforeAll, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleSanction, sampleStory } from '#sample/builders'
import { dsaCategories } from '#domain/moderation/dsa-categories'
import { database } from '#server/database'
import { yearlyReport } from '#server/moderation/transparency/yearly-report'
import { newId } from '#server/new-id'

const at = new Date('2026-05-10T12:00:00Z')
const hoursLater = (hours: number) => new Date(at.getTime() + hours * 3_600_000)

beforeAll(async () => {
  await database.sanction.deleteMany()
  const { id: storyId } = await sampleStory(database)
  const { id: authorId } = await samplePerson(database)
  const [decider, second] = [await samplePerson(database, { role: 'moderator' }), await samplePerson(database, { role: 'moderator' })]
  const decide = async (change: object) => {
    const { id: commentId } = await sampleComment(database, { storyId, authorId })
    const made = { id: newId(), commentId, revision: 1, deciderId: decider.id, code: newId(), createdAt: at }
    const reasons = {
      action: 'remove',
      ground: 'house',
      reason: 'spam',
      ruleVersion: 1,
      facts: 'So.',
      statement: 'So.',
      source: 'own',
    } as const
    return database.decision.create({ data: { ...made, ...reasons, ...change } })
  }
  await decide({})
  await decide({ reason: 'off-topic', isDetectedByMachine: true })
  await decide({ reason: 'insult', source: 'flag' })
  await decide({ undoneAt: at })
  await decide({ createdAt: new Date('2025-12-31T23:59:59Z') })
  await decide({ ground: 'law', law: 'A law', reason: null, ruleVersion: null })

  const sent = { explanation: 'It is against the law.', isInGoodFaith: true, dueAt: at, name: 'Nora', email: 'nora@post.example' }
  const send = (change: object) => database.notice.create({ data: { ...sent, id: newId(), code: newId(), clientKey: newId(), ...change } })
  const decided = { state: 'decided', closedAt: hoursLater(10), deciderId: decider.id, answer: 'It breaks the law.' } as const
  const notice = await send({
    category: 'hate-speech',
    receivedAt: at,
    ...decided,
    outcome: 'unlawful',
    outcomeLaw: 'A law',
    outcomeCountry: 'IT',
  })
  await send({ category: 'defamation', receivedAt: at })
  await send({ category: 'fraud', receivedAt: at, isPriority: true })
  const removed = await decide({ ground: 'law', law: 'A law', reason: null, ruleVersion: null, source: 'notice', noticeId: notice.id })

  const again = { outcome: 'rejected', decidedAt: hoursLater(30), statement: 'It stands.', deciderId: second.id } as const
  await database.appeal.create({
    data: { id: newId(), side: 'author', decisionId: removed.id, text: 'I disagree.', createdAt: at, dueAt: at, ...again },
  })
  await sampleSanction(database, { personId: authorId, kind: 'warning', reason: 'spam', ruleVersion: 1, createdAt: at })
})

it('reports a year by the parts and categories of the template', async () => {
  const rows = (await yearlyReport(2026, new Date('2027-01-02T00:00:00Z'))).map(({ part, indicator, category, scope, value }) =>
    [part, indicator, category, scope, value].join(' | '),
  )
  const speech = 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH'
  const terms = 'own-initiative moderation: terms and conditions'
  expect(rows).toEqual(
    expect.arrayContaining([
      // Two of our categories are one of the template's.
      `notices under Article 16 | notices received | ${speech} | others | 2`,
      'notices under Article 16 | notices received | STATEMENT_CATEGORY_SCAMS_AND_FRAUD | trusted flaggers | 1',
      `notices under Article 16 | notices decided | ${speech} | unlawful | 1`,
      `notices under Article 16 | actions on the basis of the law | ${speech} | remove | 1`,
      'notices under Article 16 | median hours to the decision | all | all | 10',
      `own-initiative moderation: illegal content | restrictions | ${speech} | remove | 1`,
      `${terms} | restrictions | STATEMENT_CATEGORY_OTHER_VIOLATION_TC | remove | 2`,
      `${terms} | restrictions | ${speech} | remove | 1`,
      `${terms} | of these detected by automated means | STATEMENT_CATEGORY_OTHER_VIOLATION_TC | remove | 1`,
      'complaints (internal complaint handling) | complaints received | all | author | 1',
      'complaints (internal complaint handling) | complaints decided | all | rejected | 1',
      'complaints (internal complaint handling) | median hours to the decision | all | all | 30',
      'account restrictions | sanctions | STATEMENT_CATEGORY_OTHER_VIOLATION_TC | warning | 1',
      'automated means | restrictions decided by automated means | all | all | 0',
      'automated means | restrictions detected by automated means | all | all | 1',
    ]),
  )
})

it('counts what was decided in the year alone, under categories of the template alone', async () => {
  const rows = await yearlyReport(2025)
  expect(rows.filter(({ indicator }) => indicator === 'restrictions')).toEqual([
    {
      part: 'own-initiative moderation: terms and conditions',
      indicator: 'restrictions',
      category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
      scope: 'remove',
      value: 1,
    },
  ])
  for (const { category } of [...rows, ...(await yearlyReport(2026, new Date('2027-01-02T00:00:00Z')))])
    expect(['all', ...dsaCategories]).toContain(category)
})
