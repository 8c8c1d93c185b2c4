import { describe, expect, it } from 'vitest'
import { addressOf, addressPrefix } from '#server/client-address'

describe('the prefix that is limited and kept', () => {
  it.each([
    ['198.51.100.7', '198.51.100.0/24'],
    ['198.51.100.255', '198.51.100.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8:1::', '2001:db8:1::/48'],
    ['2001:db8::5', '2001:db8:0::/48'],
    ['2001:0DB8:0001::5', '2001:db8:1::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
  ])('of %s is %s', (address, prefix) => expect(addressPrefix(address)).toBe(prefix))
})

describe('a route’s client', () => {
  it('is whom the web server in front has found, and nobody’s own claim', () => {
    const request = new Request('http://localhost', { headers: { 'x-client-address': '198.51.100.7', 'x-forwarded-for': '6.6.6.6' } })
    expect(addressOf(request)).toBe('198.51.100.7')
    expect(addressOf(new Request('http://localhost', { headers: { 'x-forwarded-for': '6.6.6.6' } }))).toBe('127.0.0.1')
  })
})
