import { expect, it } from 'vitest'
import { noticedPlace } from './noticed-place.ts'

const site = 'https://reports.example'
const id = '0197a1b2-0000-7000-8000-000000000001'

it.each([
  [`${site}/stories/bridge/comments/${id}`, { slug: 'bridge', commentId: id, reportId: null }],
  [`${site}/it/stories/bridge/comments/${id}/?posted=1#reply`, { slug: 'bridge', commentId: id, reportId: null }],
  [`${site}/stories/bridge#comment-${id}`, { slug: 'bridge', commentId: id, reportId: null }],
  [`${site}/ar/stories/bridge#report-${id}`, { slug: 'bridge', commentId: null, reportId: id }],
  [`${site}/stories/ponte-sull%C3%A8`, { slug: 'ponte-sullè', commentId: null, reportId: null }],
])('%s leads to its story, report or comment', (address, place) => {
  expect(noticedPlace(address, site)).toEqual(place)
})

it.each([
  'no address',
  `https://elsewhere.example/stories/bridge/comments/${id}`,
  `${site}/countries/IT`,
  `${site}/stories/bridge/comments/12`,
  `${site}/stories/bridge#report-12`,
  `${site}/stories/%E0%A4%A`,
])('%s leads to none', address => {
  expect(noticedPlace(address, site)).toBeUndefined()
})
