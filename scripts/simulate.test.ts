import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { admitRatings } from './simulate/admit-ratings.ts'
import { makeStory } from './simulate/make-story.ts'
import { rankingReport } from './simulate/ranking-report.ts'
import { seeds, worlds } from './simulate/worlds.ts'

const script = fileURLToPath(new URL('simulate.ts', import.meta.url))
const worldNamed = (name: string) => worlds.find(world => world.name === name)!

function run(...args: string[]): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args])
    let [out, error] = ['', '']
    child.stdout.on('data', (data: Buffer) => (out += data.toString()))
    child.stderr.on('data', (data: Buffer) => (error += data.toString()))
    child.on('error', reject)
    child.on('close', code => resolve({ code, out, error }))
  })
}

describe('npm run simulate', () => {
  it.each([
    [[]],
    [['weather']],
    [['ranking', 'again']],
    [['ranking', '--world', 'flat']],
    [['ranking', '--seeds', '0']],
    [['ranking', '--seeds', '21']],
    [['ranking', '--seeds', 'many']],
    [['ranking', '--no-such-option']],
  ])('answers %j with its usage', async args => {
    const { code, out, error } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(error).toContain('npm run simulate -- ranking [--world dominant|brigade|declared|five] [--seeds N]')
  })

  it('prints the same figures every time', async () => {
    const [first, second] = [
      await run('ranking', '--world', 'five', '--seeds', '1'),
      await run('ranking', '--world', 'five', '--seeds', '1'),
    ]
    expect(first).toMatchObject({ code: 0, error: '' })
    expect(first.out).toMatch(/^Mean true approval .*\n\nFive countries against one\n.*order .*\n +newest +0\.\d{3}/)
    expect(second.out).toBe(first.out)
  })
})

describe('the promises of the ranking', () => {
  it.each(worlds.filter(({ leastLead }) => leastLead !== undefined))('are kept over four seeds in the world "$title"', world => {
    const { lines, isKept } = rankingReport([world], seeds.slice(0, 4))
    expect(lines.join('\n')).toContain(': kept')
    expect(isKept).toBe(true)
  })

  it('are said to be missed where they are', () => {
    const { lines, isKept } = rankingReport([{ ...worldNamed('five'), leastLead: 0.9 }], seeds.slice(0, 1))
    expect(lines.join('\n')).toContain('promised 0.900: MISSED')
    expect(isKept).toBe(false)
  })
})

describe('a simulated story', () => {
  it('has for its truth the share of a country’s honest readers whom a comment helps', () => {
    const { readers, comments, finds, approval } = makeStory(worldNamed('five'), seeds[0]!)
    const french = readers.flatMap(({ country }, place) => (country === 'FR' ? [place] : []))
    for (const comment of comments.keys()) {
      expect(approval.get('FR')![comment]).toBeCloseTo(french.filter(reader => finds(reader, comment)).length / french.length, 9)
    }
  })

  it('is the same but for the comments of the brigade', () => {
    const world = worldNamed('brigade')
    const [calm, attacked] = [makeStory({ ...world, brigade: undefined }, 'a'), makeStory(world, 'a')]
    expect(attacked.readers).toEqual(calm.readers)
    expect(attacked.comments.slice(0, 280)).toEqual(calm.comments.slice(0, 280))
    expect(attacked.comments.slice(280).every(({ writer }) => writer === undefined)).toBe(true)
  })
})

describe('the defences', () => {
  const rating = { rater: 'a', country: 'IT', isHome: true, comment: 0, isHelpful: true, atHour: 3.5, isYoung: false, hasPublished: true }
  const none = { hasCap: false, hasWeights: false, newRatersPerHour: undefined }

  it('let an account rate as one country', () => {
    const ratings = [rating, { ...rating, country: 'PL', isHome: false }]
    expect(admitRatings(ratings, 1, none).raters).toEqual(
      new Map([
        ['IT', 1],
        ['PL', 1],
      ]),
    )
    expect(admitRatings(ratings, 1, { ...none, hasCap: true }).raters).toEqual(new Map([['IT', 1]]))
  })

  it('let the ratings of young accounts weigh less', () => {
    const ratings = [rating, { ...rating, rater: 'b', isYoung: true }, { ...rating, rater: 'c', isYoung: true, hasPublished: false }]
    expect(admitRatings(ratings, 1, none).tallies[0]).toEqual([{ country: 'IT', helpful: 3, rated: 3, raters: 3 }])
    expect(admitRatings(ratings, 1, { ...none, hasWeights: true }).tallies[0]).toEqual([
      { country: 'IT', helpful: 1.75, rated: 1.75, raters: 3 },
    ])
  })

  it('take so many new raters of a country in an hour, with all that they rate', () => {
    const ratings = [
      { ...rating, rater: 'late', atHour: 3.9 },
      { ...rating, rater: 'first' },
      { ...rating, rater: 'first', comment: 1, atHour: 4.1 },
      { ...rating, rater: 'next hour', atHour: 4 },
      { ...rating, rater: 'abroad', country: 'PL', atHour: 3.9 },
      { ...rating, rater: 'late', comment: 1, atHour: 5 },
    ]
    const { tallies, raters } = admitRatings(ratings, 2, { ...none, newRatersPerHour: 1 })
    expect(raters).toEqual(
      new Map([
        ['IT', 2],
        ['PL', 1],
      ]),
    )
    expect(tallies.map(list => list.map(({ country, raters: people }) => [country, people]))).toEqual([
      [
        ['IT', 2],
        ['PL', 1],
      ],
      [['IT', 1]],
    ])
  })
})
