import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleComment, samplePerson, sampleStory } from '#sample/builders'
import { allCountries, type Figure } from '#domain/moderation/transparency/measures'
import { figureOf } from '#domain/moderation/transparency/protect-figures'
import { database } from '#server/database'
import type { Decision, Prisma } from '#server/generated/prisma/client'
import { keepFigures } from '#server/moderation/transparency/keep-figures'
import { makeFigures } from '#server/moderation/transparency/make-figures'
import { readAllFigures, readMonth, readTotals } from '#server/moderation/transparency/read-figures'
import { newId } from '#server/new-id'

const now = new Date('2026-05-10T12:00:00Z')
let moderatorId = ''

/** The same draws in every run. */
function draws(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}

const from = <Value>(draw: (below: number) => number, values: readonly Value[]): Value => values[draw(values.length)]!
const at = (draw: (below: number) => number) => new Date(Date.UTC(2026, 1 + draw(4), 1 + draw(9), draw(24), draw(60), draw(60)))

type Draw = (below: number) => number
const actions = ['approve', 'remove', 'hold', 'restore', 'withhold'] as const

/** A complete decision, drawn. */
function decisionRow(draw: Draw, commentId: string, previousId: string | null, createdAt: Date) {
  const action = from(draw, actions)
  const ground = draw(3) === 0 ? 'law' : 'house'
  const restriction = {
    ground,
    ...(ground === 'law' ? { law: 'A law' } : { reason: from(draw, ['insult', 'spam']), ruleVersion: 1 }),
    facts: 'It says so.',
    statement: 'It was taken down.',
    source: from(draw, ['flag', 'own'] as const),
    code: newId(),
    isDetectedByMachine: draw(2) === 0,
    territory: action === 'withhold' ? ['DE', ...(draw(2) ? ['FR'] : [])] : [],
  } as const
  return {
    id: newId(),
    commentId,
    revision: 1,
    action,
    deciderId: moderatorId,
    previousId,
    createdAt,
    undoneAt: draw(5) === 0 ? createdAt : null,
    ...(action === 'approve' || action === 'restore' ? {} : restriction),
  } satisfies Prisma.DecisionUncheckedCreateInput
}

async function fill(draw: Draw): Promise<void> {
  const stories = [await sampleStory(database), await sampleStory(database)]
  const people: string[] = []
  for (let index = 0; index < 25; index++) people.push((await samplePerson(database)).id)
  for (let index = 0; index < 80; index++) {
    const createdAt = at(draw)
    const { id: commentId } = await sampleComment(database, {
      storyId: from(draw, stories).id,
      authorId: from(draw, people),
      country: from(draw, ['IT', 'IT', 'IT', 'HU', 'UA']),
      createdAt,
    })
    let previousId: string | null = null
    for (let made = draw(3); made > 0; made--) {
      const decidedAt = new Date(createdAt.getTime() + draw(90 * 24) * 3_600_000)
      const decision: Decision = await database.decision.create({
        data: { ...decisionRow(draw, commentId, previousId, decidedAt), reversesId: draw(4) === 0 ? previousId : null },
      })
      if (!decision.undoneAt) previousId = decision.id
      const rule = from(draw, ['house-words', 'unconfirmed'])
      if (draw(2)) {
        await database.hold.create({ data: { id: newId(), commentId, revision: 1, rule, createdAt: at(draw), decisionId: decision.id } })
      }
      if (draw(2)) {
        const reporterId = (await samplePerson(database)).id
        const flag = { commentId, reporterId, reason: 'insult', createdAt: at(draw), decisionId: decision.id }
        await database.flag.create({ data: { id: newId(), ...flag } })
      }
      if (decision.code && draw(3) === 0) {
        const decided = draw(2)
          ? { outcome: from(draw, ['upheld', 'rejected'] as const), decidedAt: at(draw), statement: 'Looked at again.' }
          : {}
        const deciderId = 'outcome' in decided ? (await samplePerson(database, { role: 'moderator' })).id : null
        const appeal = { side: 'author', decisionId: decision.id, text: 'I disagree.', createdAt: at(draw), dueAt: now, deciderId } as const
        await database.appeal.create({ data: { id: newId(), ...appeal, ...decided } })
      }
    }
  }
}

/** Everything once more, from the raw rows and by loops alone. */
async function countByLoops(): Promise<string[]> {
  const [comments, decisions, holds, flags, appeals] = await Promise.all([
    database.comment.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    database.decision.findMany(),
    database.hold.findMany(),
    database.flag.findMany(),
    database.appeal.findMany(),
  ])
  const countryOf = new Map(comments.map(comment => [comment.id, comment.country!]))
  const month = (instant: Date) => `${instant.getUTCFullYear()}-${String(instant.getUTCMonth() + 1).padStart(2, '0')}`
  const counted = new Map<string, Set<string> | number[]>()
  const add = (when: Date, country: string, measure: string, key: string, id: string) => {
    for (const where of [country, allCountries]) {
      const name = [month(when), where, measure, key].join('|')
      const ids = counted.get(name) ?? new Set<string>()
      counted.set(name, (ids as Set<string>).add(id))
    }
  }
  const homes = new Set<string>()
  for (const { id, authorId, createdAt } of comments) {
    add(createdAt, countryOf.get(id)!, 'received', '', id)
    const home = `${month(createdAt)} ${authorId}`
    if (!homes.has(home)) add(createdAt, countryOf.get(id)!, 'authors', '', authorId)
    homes.add(home)
  }
  for (const hold of holds) {
    if (hold.rule !== 'unconfirmed') add(hold.createdAt, countryOf.get(hold.commentId)!, 'held', '', hold.commentId)
  }
  for (const decision of decisions) {
    if (decision.undoneAt) continue
    const { id, action, createdAt, ground, reason, commentId } = decision
    const country = countryOf.get(commentId)!
    add(createdAt, country, 'decisions', action, id)
    if (decision.reversesId) add(createdAt, country, 'reversed', '', id)
    if (action === 'remove') add(createdAt, country, 'removed', ground === 'law' ? 'law' : reason!, id)
    if (action !== 'approve' && action !== 'restore') add(createdAt, country, 'restrictions', 'all', id)
    if (decision.isDetectedByMachine) add(createdAt, country, 'restrictions', 'detected', id)
    for (const territory of decision.territory) add(createdAt, territory, 'withheld', ground!, id)
    const waits = [
      ...holds.filter(hold => hold.decisionId === id && hold.rule !== 'unconfirmed'),
      ...flags.filter(flag => flag.decisionId === id),
    ].map(row => (createdAt.getTime() - row.createdAt.getTime()) / 60_000)
    if (waits.length > 0) {
      for (const where of [country, allCountries]) {
        const name = [month(createdAt), where, 'minutes', 'median'].join('|')
        counted.set(name, [...((counted.get(name) as number[] | undefined) ?? []), Math.max(...waits)])
      }
    }
  }
  for (const { id, side, createdAt, decidedAt, outcome, decisionId } of appeals) {
    const country = countryOf.get(decisions.find(decision => decision.id === decisionId)!.commentId)!
    add(createdAt, country, 'appeals', side, id)
    if (outcome) add(decidedAt!, country, 'appealsDecided', outcome, id)
  }
  return [...counted].map(([name, values]) => `${name}|${round(Array.isArray(values) ? median(values) : values.size)}`).toSorted()
}

const round = (value: number) => Math.round(value * 1000) / 1000

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const stored = async () =>
  (await database.transparencyFigure.findMany())
    .map(({ month, country, measure, key, value }) => [month, country, measure, key, round(value)].join('|'))
    .toSorted()

beforeAll(async () => {
  moderatorId = (await samplePerson(database, { role: 'moderator' })).id
})
beforeEach(async () => {
  await database.transparencyFigure.deleteMany()
})

describe('the figures', () => {
  it('are what a count of the raw rows by loops gives', async () => {
    await fill(draws(7))
    expect(await makeFigures(now)).toEqual(['2026-02', '2026-03', '2026-04', '2026-05'])
    const figures = await stored()
    const wanted = (await countByLoops()).filter(line => line < '2026-06')
    expect(figures).toEqual(wanted)
    const seen = new Set(figures.map(line => line.split('|')[2]))
    expect(seen).toEqual(
      new Set([
        'received',
        'authors',
        'held',
        'decisions',
        'removed',
        'restrictions',
        'minutes',
        'reversed',
        'appeals',
        'appealsDecided',
        'withheld',
      ]),
    )
  })

  it('count notices by category, orders, and what was decided about them', async () => {
    const { id: storyId } = await sampleStory(database)
    const { id: authorId } = await samplePerson(database)
    const comments = [
      await sampleComment(database, { storyId, authorId, country: 'IT', createdAt: now }),
      await sampleComment(database, { storyId, authorId, country: 'HU', createdAt: now }),
    ]
    const notice = {
      explanation: 'It is against the law.',
      isInGoodFaith: true,
      dueAt: now,
      receivedAt: now,
      name: 'Nora',
      email: 'nora@post.example',
    }
    const { id } = await database.notice.create({
      data: { ...notice, id: newId(), code: newId(), clientKey: newId(), kind: 'illegal', category: 'defamation' },
    })
    for (const [position, comment] of comments.entries()) {
      await database.noticeTarget.create({
        data: { noticeId: id, position, commentId: comment.id, storyId, revision: 1, address: 'https://reports.example/' },
      })
    }
    await makeFigures(now)
    const figures = (await stored()).filter(line => line.includes('|notices'))
    // One notice about two comments is one notice.
    expect(figures).toEqual(['2026-05|HU|notices|defamation|1', '2026-05|IT|notices|defamation|1', '2026-05||notices|defamation|1'])
  })

  it('forget a decision that was undone, at the next count', async () => {
    const { id: storyId } = await sampleStory(database)
    const { id: authorId } = await samplePerson(database)
    const { id: commentId } = await sampleComment(database, { storyId, authorId, country: 'JP', createdAt: now })
    const decision = { id: newId(), commentId, revision: 1, action: 'approve', deciderId: moderatorId, createdAt: now } as const
    await database.decision.create({ data: decision })
    await makeFigures(now)
    expect(await stored()).toContain('2026-05|JP|decisions|approve|1')
    await database.decision.update({ where: { id: decision.id }, data: { undoneAt: now } })
    await keepFigures(now)
    expect((await stored()).filter(line => line.includes('|JP|decisions'))).toEqual([])
  })

  it('are made of this month and the last each hour, and of every month once a day', async () => {
    await makeFigures(now)
    const stale: Figure & { madeAt: Date } = { month: '2026-02', country: 'IT', measure: 'removed', key: 'spam', value: 999, madeAt: now }
    const where = { month_country_measure_key: { month: '2026-02', country: 'IT', measure: 'removed', key: 'spam' } }
    await database.transparencyFigure.upsert({ where, create: stale, update: { value: 999 } })
    await keepFigures(new Date('2026-05-10T12:00:00Z'))
    expect((await database.transparencyFigure.findUnique({ where }))?.value).toBe(999)
    await keepFigures(new Date('2026-05-11T02:10:00Z'))
    expect((await database.transparencyFigure.findUnique({ where }))?.value ?? 0).not.toBe(999)
  })

  it('are read month by month for all countries, and by country for one month, with the moment of the count', async () => {
    await makeFigures(now)
    const { madeAt, months } = await readTotals()
    expect(madeAt).toEqual(now)
    expect(months.map(({ month }) => month)).toEqual(['2026-05', '2026-04', '2026-03', '2026-02'])
    const { months: one } = await readMonth('2026-03')
    expect(one.map(({ month }) => month)).toEqual(['2026-03'])
    expect(figureOf(one[0]!.all, 'received')).toBe(figureOf(months[2]!.all, 'received'))
    expect(figureOf(one[0]!.all, 'received')).toBeGreaterThan(0)
  })

  it('are the same for machines', async () => {
    await makeFigures(now)
    expect((await readAllFigures()).months.map(({ month }) => month)).toEqual(['2026-05', '2026-04', '2026-03', '2026-02'])
  })
})
