import { describe, expect, it } from 'vitest'
import { domainKeyOf } from './domain-key.ts'
import { addressesIn, findDomain } from './find-domains.ts'

describe('addresses in a text', () => {
  it.each([
    ['see https://shop.example/a?b=c now', ['https://shop.example/a?b=c']],
    ['see (http://shop.example), www.other.example.', ['http://shop.example', 'www.other.example.']],
    ['go to shop.example/offers', ['shop.example/offers']],
    ['пишіть на крамниця.example', ['крамниця.example']],
    ['3.50 euros, e.g. this, i.e. that, 12.5.2024', []],
    ['mail anna@posta.example', []],
  ])('%j', (text, expected) => expect(addressesIn(text)).toEqual(expected))
})

describe('a domain', () => {
  it.each([
    ['shop.example', 'shop.example'],
    ['https://www.Shop.example/', 'shop.example'],
    ['*.shop.example', 'shop.example'],
    ['shop.example/Offers/', 'shop.example/offers'],
    ['крамниця.example', 'xn--80aqebuh5bzf.example'],
    ['*', '*'],
    ['shop', undefined],
    ['not a domain', undefined],
    ['', undefined],
  ])('%s is kept as %s', (written, expected) => {
    if (written.startsWith('крамниця')) expect(domainKeyOf(written)).toMatch(/^xn--[a-z0-9-]+\.example$/u)
    else expect(domainKeyOf(written)).toBe(expected)
  })

  const found = (key: string, ...addresses: string[]) => findDomain(addresses, key)
  it('finds itself and what lies below, whatever the scheme and the case', () => {
    const addresses = ['https://shop.example/a', 'http://WWW.SHOP.EXAMPLE', 'news.shop.example/x', 'shop.example.']
    expect(found('shop.example', ...addresses)).toEqual(addresses)
  })
  it('finds nothing that only sounds like it', () => {
    expect(found('shop.example', 'https://myshop.example', 'https://shop.example.org', 'https://other.example/shop.example')).toEqual([])
  })
  it('finds a path and what lies below, however it is escaped', () => {
    const addresses = ['https://shop.example/offers', 'https://shop.example/Offers/1', 'https://shop.example/%6Fffers?x']
    expect(found('shop.example/offers', ...addresses, 'https://shop.example/offers2', 'https://shop.example')).toEqual(addresses)
  })
  it('is found in its own script and in ASCII', () => {
    const key = domainKeyOf('крамниця.example')!
    expect(found(key, 'https://крамниця.example/a', `https://${key}/a`)).toHaveLength(2)
  })
  it('is any, where * is asked for', () => expect(found('*', 'https://a.example', 'b.example')).toHaveLength(2))
})
