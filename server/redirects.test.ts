import { describe, expect, it } from 'vitest'
import { backTo } from '#server/redirects'

describe('where a form leads back to', () => {
  it.each([
    ['https://reports.example/stories/one?sort=newest#comment-1', '/stories/one?sort=newest'],
    ['https://evil.example/stories/one', '/stories/one'],
    ['https://reports.example//evil.example/', '/otherwise'],
    ['https://reports.example/\\evil.example/', '/otherwise'],
    ['https://reports.example/a/..//evil.example', '/otherwise'],
    ['javascript:alert(1)', '/otherwise'],
    ['nothing', '/otherwise'],
  ])('from %s: %s', (referer, path) => {
    expect(backTo(new Request('https://reports.example', { headers: { referer } }), '/otherwise')).toBe(path)
  })

  it('without a referer', () => expect(backTo(new Request('https://reports.example'), '/otherwise')).toBe('/otherwise'))
})
