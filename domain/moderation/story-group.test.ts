import { describe, expect, it } from 'vitest'
import { saveViewSchema } from '#domain/moderation/saved-view'
import { slugsOf, storyGroupSchema } from '#domain/moderation/story-group'

describe('the stories of a group', () => {
  it('are read from words and pasted addresses, a line or a comma apart, each once', () => {
    expect(slugsOf('one-story\n https://site.example/de/stories/two-story#discussion,one-story\n\n')).toEqual(['one-story', 'two-story'])
  })

  it.each([
    [{ id: '', name: ' ', stories: 'one' }, 'name-missing'],
    [{ id: '', name: 'x'.repeat(81), stories: 'one' }, 'name-too-long'],
    [{ id: '', name: 'Bridges', stories: ' \n' }, 'stories-missing'],
    [{ id: '', name: 'Bridges', stories: Array.from({ length: 201 }, (_, n) => `story-${n}`).join('\n') }, 'too-many-stories'],
  ])('refuses %j', (input, message) => {
    expect(storyGroupSchema.safeParse(input).error?.issues[0]?.message).toBe(message)
  })
})

describe('a saved view', () => {
  it('keeps the filter of an address and nothing else of it', () => {
    expect(saveViewSchema.parse({ name: ' Italy ', address: 'queue=flagged&country=IT&after=abc&done=approve&evil=1' })).toEqual({
      name: 'Italy',
      address: 'queue=flagged&country=IT',
    })
  })

  it('has a name', () => {
    expect(saveViewSchema.safeParse({ name: '', address: '' }).error?.issues[0]?.message).toBe('name-missing')
    expect(saveViewSchema.safeParse({ name: 'x'.repeat(61), address: '' }).error?.issues[0]?.message).toBe('name-too-long')
  })
})
