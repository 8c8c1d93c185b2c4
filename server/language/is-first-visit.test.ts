import { describe, expect, it } from 'vitest'
import { isFirstVisit } from './is-first-visit.ts'

describe('a visit begins', () => {
  it.each([
    ['with an address that was typed', { 'sec-fetch-site': 'none' }, true],
    ['with a link of another site', { 'sec-fetch-site': 'cross-site', referer: 'https://news.example/a' }, true],
    ['not with a link of ours', { 'sec-fetch-site': 'same-origin', referer: 'https://reports.example/it' }, false],
    ['in a browser that says nothing', {}, true],
    ['with another site’s link, in an old browser', { referer: 'https://news.example/a' }, true],
    ['not with a link of ours, in an old browser', { referer: 'https://reports.example/it' }, false],
    ['with a referrer that is no address', { referer: 'about' }, true],
  ])('%s', (_, headers, expected) => expect(isFirstVisit(new Headers({ host: 'reports.example', ...headers }))).toBe(expected))
})
