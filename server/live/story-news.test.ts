import { describe, expect, it } from 'vitest'
import { readStoryNews } from '#server/live/story-news'

const [storyId, commentId] = ['0198c3a0-0000-7000-8000-000000000001', '0198c3a0-0000-7000-8000-000000000002']

describe('what the processes tell each other', () => {
  it.each(['published', 'edited', 'rating'])('%s names a story and a comment', kind => {
    expect(readStoryNews(JSON.stringify({ kind, storyId, commentId }))).toEqual({ kind, storyId, commentId })
    expect(readStoryNews(JSON.stringify({ kind, storyId }))).toBeUndefined()
  })

  it('does not name what is hidden', () => {
    expect(readStoryNews(JSON.stringify({ kind: 'hidden', storyId, commentId }))).toEqual({ kind: 'hidden', storyId })
  })

  it.each(['', '{', 'null', '[]', '{"kind":"closed"}', '{"kind":"rating","storyId":"1","commentId":"2"}'])('passes over %s', payload => {
    expect(readStoryNews(payload)).toBeUndefined()
  })
})
