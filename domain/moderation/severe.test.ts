import { expect, it } from 'vitest'
import { isSevere } from '#domain/moderation/severe'

it.each([
  [[], null, false],
  [['insult', 'spam'], 0.89, false],
  [['insult', 'threat'], null, true],
  [['hatred'], null, true],
  [['illegal'], null, true],
  [[], 0.9, true],
])('flagged for %j and scored %s: %s', (reasons, modelScore, expected) =>
  expect(isSevere({ flags: reasons.map(reason => ({ reason })), modelScore })).toBe(expected),
)
