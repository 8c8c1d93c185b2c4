import { expect, it } from 'vitest'
import { rankingExample } from '#domain/comments/ranking/ranking-example'

it('the example of the page about ranking says what the page says of it', () => {
  const [first, second] = rankingExample()
  expect([first!.key, second!.key]).toEqual(['agreed', 'loved'])
  expect(first!.netVotes).toBeLessThan(second!.netVotes)
  expect(first!.score).toBeGreaterThan(0.65)
  expect(second!.score).toBeLessThan(0.4)
})
