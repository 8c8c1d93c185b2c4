import { describe, expect, it } from 'vitest'
import { differences, firstChoices, mergeDrafts } from '#domain/stories/draft-difference'
import type { StoryDraft } from '#domain/stories/story-draft'

function draft(): StoryDraft {
  const report = (id: string, texts: string[]) => ({
    id,
    headline: `Headline ${id}`,
    summary: null,
    outlet: '',
    country: null,
    language: null,
    sourceUrl: null,
    rights: null,
    publishedAt: null,
    sourceLine: null,
    blocks: texts.map(text => ({
      id: `${id}-${text}`,
      kind: 'paragraph' as const,
      text,
      at: null,
      atLocal: null,
      updatedAt: null,
      sourceLine: null,
    })),
  })
  return { headline: 'A story', prompt: null, slug: 'a-story', language: 'en', reports: [report('r1', ['a', 'b']), report('r2', ['c'])] }
}

function edited(edit: (copy: StoryDraft) => void): StoryDraft {
  const copy = draft()
  edit(copy)
  return copy
}

describe('two copies of a draft', () => {
  const mine = edited(copy => {
    copy.headline = 'Mine'
    copy.reports[0]!.blocks[0]!.text = 'my a'
  })
  const theirs = edited(copy => {
    copy.headline = 'Theirs'
    copy.prompt = 'And you?'
    copy.reports[1]!.outlet = 'Il Molo'
    copy.reports[0]!.blocks[1]!.kind = 'heading'
  })

  it('differ in what each changed, and the one who changed it is named', () => {
    expect(differences(mine, theirs, draft()).map(({ key, changedBy }) => [key, changedBy])).toEqual([
      ['story headline', 'both'],
      ['story prompt', 'them'],
      ['block r1-a text', 'me'],
      ['block r1-b kind', 'them'],
      ['report r2 outlet', 'them'],
    ])
    expect(differences(mine, mine)).toEqual([])
    expect(differences(mine, theirs).every(({ changedBy }) => changedBy === 'unknown')).toBe(true)
  })

  it('merge without loss: what only one changed is kept, what both changed is chosen', () => {
    const choices = firstChoices(differences(mine, theirs, draft()))
    const merged = mergeDrafts(mine, theirs, { ...choices, 'story headline': 'theirs' })
    expect(merged).toMatchObject({
      headline: 'Theirs',
      prompt: 'And you?',
      reports: [{ blocks: [{ text: 'my a' }, { kind: 'heading' }] }, { outlet: 'Il Molo' }],
    })
    expect(differences(mergeDrafts(mine, theirs, {}), mine)).toEqual([])
  })

  it('are divided as a whole one way or the other, so that no block is lost or doubled', () => {
    const moved = edited(copy => {
      const [first] = copy.reports[0]!.blocks.splice(0, 1)
      copy.reports[1]!.blocks.push({ ...first!, text: 'a moved' })
    })
    const found = differences(mine, moved, draft())
    expect(found.map(({ key }) => key)).toContain('structure')
    const merged = mergeDrafts(mine, moved, { structure: 'theirs' })
    expect(merged.reports.map(({ blocks }) => blocks.map(({ id, text }) => [id, text]))).toEqual([
      [['r1-b', 'b']],
      [
        ['r2-c', 'c'],
        ['r1-a', 'my a'],
      ],
    ])
  })

  it('keep a report that only one of them has', () => {
    const without = edited(copy => void copy.reports.pop())
    expect(mergeDrafts(draft(), without, { structure: 'mine' }).reports).toHaveLength(2)
    expect(mergeDrafts(without, draft(), { structure: 'theirs' })).toEqual(draft())
  })
})
