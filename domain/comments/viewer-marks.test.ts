import { expect, it } from 'vitest'
import { isNewTo, visitorMarks } from '#domain/comments/viewer-marks'

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 20, 10, minutes))
const marks = {
  ...visitorMarks,
  isSignedIn: true,
  newSince: at(10),
  ownIds: new Set(['mine']),
  ignoredHandles: new Set(['rude']),
}

it.each([
  ['published after the last visit', { id: 'one', publishedAt: at(11), author: { handle: 'olga' } }, true],
  ['published before it', { id: 'one', publishedAt: at(10), author: { handle: 'olga' } }, false],
  ['not published', { id: 'one', publishedAt: null, author: { handle: 'olga' } }, false],
  ['of the viewer', { id: 'mine', publishedAt: at(11), author: { handle: 'me' } }, false],
  ['of whom the viewer ignores', { id: 'one', publishedAt: at(11), author: { handle: 'rude' } }, false],
])('a comment %s is new or not', (_, comment, isNew) => {
  expect(isNewTo(marks, comment)).toBe(isNew)
  expect(isNewTo({ ...marks, newSince: null }, comment)).toBe(false)
})
