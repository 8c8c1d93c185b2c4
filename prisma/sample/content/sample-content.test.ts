import { describe, expect, it } from 'vitest'
import { maximumGraphemes, minimumGraphemes } from '#domain/comments/comment-limits'
import { countGraphemes } from '#domain/comments/graphemes'
import { findHouseWords, patternKeyOf } from '#domain/comments/screening/house-words'
import { findPersonalData } from '#domain/comments/screening/personal-data'
import { isCountry } from '#domain/countries'
import { houseRules } from '#domain/moderation/house-rules'
import { firstWords } from './first-words.ts'
import { sampleComments } from './sample-comments.ts'
import { sampleOutlets } from './sample-outlets.ts'
import { samplePeople } from './sample-people.ts'
import { sampleStories } from './sample-stories.ts'
import type { SampleComment } from './sample-types.ts'

const now = new Date('2026-05-20T10:17:23Z')
const stories = sampleStories(now)
const people = new Map(samplePeople.map(person => [person.key, person]))
const outlets = new Map(sampleOutlets.map(outlet => [outlet.key, outlet]))
const byKey = new Map(sampleComments.map(comment => [comment.key, comment]))
const answers = sampleComments.filter(comment => !comment.parent)
const replies = sampleComments.filter(comment => comment.parent)
const flagship = stories[0]!.slug

const isLanguage = (tag: string) => Intl.getCanonicalLocales(tag)[0] === tag
const doubled = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index)

function countedBy<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

function depthOf(comment: SampleComment): number {
  return comment.parent ? depthOf(byKey.get(comment.parent)!) + 1 : 0
}

describe('the sample stories', () => {
  it('are eight, newest first, one closed with a sentence and one premoderated', () => {
    expect(stories).toHaveLength(8)
    const instants = stories.map(story => story.publishedAt)
    expect(instants).toEqual(instants.toSorted().toReversed())
    expect(doubled(stories.map(story => story.slug))).toEqual([])
    expect(stories.filter(story => story.mode === 'closed').map(story => Boolean(story.closedNote))).toEqual([true])
    expect(stories.filter(story => story.mode === 'premoderated')).toHaveLength(1)
  })

  it('hold three reports or more from two countries or more, of outlets that exist', () => {
    for (const { reports } of stories) {
      expect(reports.length).toBeGreaterThanOrEqual(3)
      expect(new Set(reports.map(report => report.country)).size).toBeGreaterThanOrEqual(2)
      for (const report of reports) expect(outlets.get(report.outlet)).toMatchObject({ country: report.country })
    }
    const used = stories.flatMap(story => story.reports.map(report => report.outlet))
    expect(new Set(used).size).toBe(sampleOutlets.length)
  })

  it('have reports of four blocks or more that are told before the story is published', () => {
    for (const story of stories) {
      for (const report of story.reports) {
        expect(report.blocks.length).toBeGreaterThanOrEqual(4)
        expect(report.publishedAt < story.publishedAt).toBe(true)
        expect(new URL(report.sourceUrl).hostname).toMatch(/\.example$/u)
      }
    }
  })

  it('include a live blog, newest update first, some of its updates changed later', () => {
    const live = stories.flatMap(story => story.reports).find(report => report.blocks.every(block => block.kind === 'update'))!
    expect(live.blocks.length).toBeGreaterThanOrEqual(10)
    const instants = live.blocks.map(block => block.at!)
    expect(instants).toEqual(instants.toSorted().toReversed())
    expect(live.blocks[0]!.atLocal).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u)
    const changed = live.blocks.filter(block => block.updatedAt)
    expect(changed.length).toBeGreaterThanOrEqual(3)
    for (const block of changed) expect(block.updatedAt! > block.at!).toBe(true)
  })

  it('include one told in Arabic and one told in Italian', () => {
    const arabic = stories.find(story => story.language === 'ar')!
    expect(arabic.reports.filter(report => report.language === 'ar').length).toBeGreaterThanOrEqual(2)
    expect(stories.some(story => story.language === 'it')).toBe(true)
  })
})

describe('the sample readers', () => {
  it('have handles and keys of their own, countries and languages that exist', () => {
    expect(samplePeople.length).toBeGreaterThanOrEqual(130)
    expect(new Set(samplePeople.map(person => person.country)).size).toBeGreaterThanOrEqual(25)
    expect(doubled(samplePeople.map(person => person.handle))).toEqual([])
    for (const { handle, country, language } of samplePeople) {
      expect(handle).toMatch(/^[a-z0-9]{3,30}$/u)
      expect([country, isCountry(country)]).toEqual([country, true])
      expect(isLanguage(language)).toBe(true)
    }
  })
})

describe('the sample comments', () => {
  it('are some five hundred, replies up to five deep among them', () => {
    expect(sampleComments.length).toBeGreaterThanOrEqual(470)
    expect(sampleComments.length).toBeLessThanOrEqual(540)
    expect(replies.length).toBeGreaterThanOrEqual(140)
    expect(Math.max(...replies.map(depthOf))).toBeGreaterThanOrEqual(5)
  })

  it('name stories, writers and parents that exist, a parent before its replies', () => {
    const slugs = new Set(stories.map(story => story.slug))
    const seen = new Set<string>()
    for (const comment of sampleComments) {
      expect(slugs).toContain(comment.story)
      expect(people.has(comment.author)).toBe(true)
      if (comment.parent) {
        expect(seen).toContain(comment.parent)
        const parent = byKey.get(comment.parent)!
        expect(parent.story).toBe(comment.story)
        expect(parent.state).not.toBe('held')
        expect(parent.author).not.toBe(comment.author)
        expect(comment.hoursAfterStory).toBeGreaterThan(parent.hoursAfterStory)
      }
      seen.add(comment.key)
    }
  })

  it('speak of a country and testify at the top level only', () => {
    for (const answer of answers) expect(isCountry(answer.country)).toBe(true)
    for (const reply of replies) expect([reply.country, reply.testimony]).toEqual([undefined, undefined])
    const witnesses = answers.map(answer => `${answer.story} ${answer.author}`)
    expect(doubled(witnesses)).toEqual([])
  })

  it('were written after their story, before now, by accounts that existed', () => {
    const daysAgo = new Map(stories.map(story => [story.slug, story.daysAgo]))
    for (const { story, hoursAfterStory, author } of sampleComments) {
      const open = daysAgo.get(story)! * 24
      expect(hoursAfterStory).toBeGreaterThan(0)
      expect(hoursAfterStory).toBeLessThan(open)
      expect(people.get(author)!.daysAgo * 24).toBeGreaterThan(open - hoursAfterStory)
    }
  })

  it('never say the same twice, in tags and lengths that the form would take', () => {
    expect(doubled(sampleComments.map(comment => comment.body))).toEqual([])
    for (const { body, language } of sampleComments) {
      expect(isLanguage(language)).toBe(true)
      expect(countGraphemes(body)).toBeGreaterThanOrEqual(minimumGraphemes)
      expect(countGraphemes(body)).toBeLessThanOrEqual(maximumGraphemes)
      expect(body).toBe(body.trim())
    }
    expect(new Set(sampleComments.map(comment => comment.language)).size).toBeGreaterThanOrEqual(10)
  })

  it('show on the newest story 12 countries with 5 answers or more and 4 with 20 or more', () => {
    const published = answers.filter(answer => answer.story === flagship && answer.state === 'published')
    const counts = [...countedBy(published, answer => answer.country!).values()]
    expect(counts.filter(count => count >= 5).length).toBeGreaterThanOrEqual(12)
    expect(counts.filter(count => count >= 20).length).toBeGreaterThanOrEqual(4)
  })

  it('give every other story 10 to 40 answers, from 25 countries in all', () => {
    for (const [story, count] of countedBy(answers, answer => answer.story)) {
      if (story === flagship) continue
      expect(count).toBeGreaterThanOrEqual(10)
      expect(count).toBeLessThanOrEqual(40)
    }
    expect(new Set(answers.map(answer => answer.country)).size).toBeGreaterThanOrEqual(25)
  })

  it('diverge: in Poland the newest story led, in Brazil it was not reported', () => {
    const share = (country: string, prominence: string) => {
      const told = answers.filter(answer => answer.story === flagship && answer.country === country)
      return told.filter(answer => answer.testimony?.prominence === prominence).length / told.length
    }
    expect(share('PL', 'led')).toBeGreaterThan(0.6)
    expect(share('BR', 'not-reported')).toBeGreaterThan(0.6)
    expect(share('DE', 'led')).toBeLessThan(0.2)
  })

  it('give the moderators’ desk its work: held with matched words, flagged, removed with reasons, withdrawn, edited', () => {
    const states = countedBy(sampleComments, comment => comment.state)
    expect(states.get('held')).toBeGreaterThanOrEqual(10)
    expect(states.get('removed')).toBe(6)
    expect(states.get('withdrawn')).toBeGreaterThanOrEqual(4)
    expect(sampleComments.filter(comment => comment.edited)).toHaveLength(8)
    const flags = sampleComments.flatMap(comment => comment.flags ?? [])
    expect(flags.length).toBeGreaterThanOrEqual(12)
    for (const comment of sampleComments) {
      for (const word of comment.hold?.matched ?? []) expect(comment.body).toContain(word)
      for (const { by, reason } of comment.flags ?? []) {
        expect(people.has(by) && by !== comment.author).toBe(true)
        expect(houseRules).toContain(reason)
      }
    }
  })

  it('are held for words and private data where the house’s own checks hold, and published where they do not', () => {
    const rules = firstWords.map(({ word }) => ({ patternKey: patternKeyOf(word), isWholeWord: true }))
    for (const { body, state, hold } of sampleComments) {
      const words = new Set(findHouseWords(body, rules).map(({ start, end }) => body.slice(start, end)))
      const seen = { 'house-words': [...words], 'personal-data': findPersonalData(body) }
      if (hold?.rule === 'house-words' || hold?.rule === 'personal-data') expect(seen[hold.rule]).toEqual(hold.matched)
      if (state === 'published') expect([body, seen]).toEqual([body, { 'house-words': [], 'personal-data': [] }])
    }
  })
})

describe('the first house words', () => {
  it('are no word twice in one language', () => {
    const keys = firstWords.map(({ word, language }) => `${language} ${patternKeyOf(word)}`)
    expect(doubled(keys)).toEqual([])
  })
})
