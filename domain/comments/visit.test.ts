import { describe, expect, it } from 'vitest'
import { newSinceOf, visitNow } from '#domain/comments/visit'

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 20, 10, minutes))
const visit = { newSince: at(0), activeAt: at(20) }

describe('what is new since the last visit', () => {
  it.each([
    ['nothing on the first one', null, at(25), undefined],
    ['what came before this visit began, while it lasts', visit, at(25), at(0)],
    ['the same half an hour later', visit, at(50), at(0)],
    ['what came after the last one ended', visit, at(51), at(20)],
  ])('is %s', (_, last, now, since) => expect(newSinceOf(last, now)).toEqual(since))

  it.each([
    ['the first visit', null, null, at(25), { newSince: at(25), activeAt: at(25) }],
    ['a visit that goes on', visit, null, at(40), { newSince: at(0), activeAt: at(40) }],
    ['a new visit', visit, null, at(59), { newSince: at(20), activeAt: at(59) }],
    ['a reader who has read a page that was made before', visit, at(35), at(40), { newSince: at(35), activeAt: at(40) }],
    ['a reader who has read the first page', null, at(35), at(40), { newSince: at(35), activeAt: at(40) }],
    ['a page that says it is of the future', visit, at(55), at(40), { newSince: at(40), activeAt: at(40) }],
    ['an old page that says it is read', visit, at(10), at(59), { newSince: at(20), activeAt: at(59) }],
  ])('after %s begins where it should', (_, last, readUntil, now, next) => expect(visitNow(last, readUntil, now)).toEqual(next))
})
