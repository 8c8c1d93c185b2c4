import { describe, expect, it } from 'vitest'
import { ratingWeight } from '#domain/comments/ranking/rating-weight'

const now = new Date('2026-03-01T12:00:00Z')
const bornHoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

describe('weight of a rating', () => {
  it.each([
    ['an account of the setting’s age with a published comment', 24, 1, 1],
    ['an account without a published comment', 24, 0, 0.5],
    ['a young account', 23.9, 1, 0.5],
    ['a young account without a published comment', 0, 0, 0.25],
    ['an account with many comments, which weighs no more', 9999, 80, 1],
  ])('of %s', (_, hours, publishedComments, expected) => {
    expect(ratingWeight({ accountCreatedAt: bornHoursAgo(hours), publishedComments }, { newAccountHours: 24 }, now)).toBe(expected)
  })

  it('knows no young account where the setting is 0', () => {
    expect(ratingWeight({ accountCreatedAt: now, publishedComments: 1 }, { newAccountHours: 0 }, now)).toBe(1)
  })
})
