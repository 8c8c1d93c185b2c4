import { describe, expect, it } from 'vitest'
import { clientAddressOf, networkOf } from '#server/http/client-address'
import { isFromOurPages, type GateRequest } from '#server/http/same-origin-gate'
import { securityHeaders } from '#server/http/security-headers'

describe('the client’s address', () => {
  it.each([
    ['without proxies a forwarded address does not count', '198.51.100.7', '203.0.113.9', [], '198.51.100.7'],
    ['a stranger’s forwarded address does not count', '198.51.100.7', '203.0.113.9', ['10.0.0.0/8'], '198.51.100.7'],
    ['a trusted proxy’s counts', '10.1.2.3', '203.0.113.9', ['10.0.0.0/8'], '203.0.113.9'],
    ['what the client put in front does not', '10.1.2.3', '1.2.3.4, 203.0.113.9', ['10.0.0.0/8'], '203.0.113.9'],
    ['a chain of proxies is read from the right', '10.1.2.3', '203.0.113.9, 10.9.9.9', ['10.0.0.0/8'], '203.0.113.9'],
    ['a mapped address is the IPv4 one', '::ffff:10.1.2.3', '203.0.113.9', ['10.1.2.3'], '203.0.113.9'],
    ['IPv6', 'fd00::1', '2001:db8::7', ['fd00::/8'], '2001:db8::7'],
    ['rubbish from a trusted proxy leaves the proxy', '10.1.2.3', 'unknown', ['10.0.0.0/8'], '10.1.2.3'],
  ])('%s', (_, socket, forwarded, trusted, expected) => {
    expect(clientAddressOf(socket, forwarded, trusted)).toBe(expected)
  })
})

describe('whose streams are counted together', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2::7', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::7', '2001:db8:1:3::/64'],
    ['::1', '0:0:0:0::/64'],
    ['undefined', 'undefined'],
  ])('of %s: %s', (address, network) => expect(networkOf(address)).toBe(network))
})

describe('the same-origin gate', () => {
  const post: GateRequest = {
    method: 'POST',
    path: '/',
    host: 'reports.example',
    origin: undefined,
    fetchSite: undefined,
    authorization: undefined,
    cookie: undefined,
  }
  const ours = 'https://reports.example'
  it.each<[string, Partial<GateRequest>, boolean]>([
    ['reading', { method: 'GET' }, true],
    ['our origin', { origin: ours }, true],
    ['our origin, said by the browser', { origin: ours, fetchSite: 'same-origin' }, true],
    ['a missing origin', {}, false],
    ['a missing origin with same-origin fetch metadata', { fetchSite: 'same-origin' }, true],
    ['a null origin', { origin: 'null' }, false],
    ['a null origin from another site', { origin: 'null', fetchSite: 'cross-site' }, false],
    ['a foreign origin', { origin: 'https://evil.example' }, false],
    ['a sister site', { origin: 'https://other.reports.example', fetchSite: 'same-site' }, false],
    ['our name over http', { origin: 'http://reports.example' }, false],
    ['a bearer at the API', { path: '/api/v1/comments', authorization: 'Bearer x' }, true],
    ['a bearer elsewhere', { path: '/admin', authorization: 'Bearer x' }, false],
    ['no bearer at the API, whose routes ask for one', { path: '/api/v1/comments' }, true],
    ['a cookie at the API', { path: '/api/v1/comments', cookie: 'session=x' }, false],
    ['the one click of a mail reader', { path: '/unsubscribe/abc_-1' }, true],
    [
      'the one click with another address’s origin',
      { path: '/unsubscribe/abc', origin: 'https://mail.example', fetchSite: 'cross-site' },
      true,
    ],
    ['another method at its address', { path: '/unsubscribe/abc', method: 'DELETE' }, false],
    ['a query behind its address', { path: '/unsubscribe/abc?next=/account' }, false],
    ['an address below it', { path: '/unsubscribe/abc/more' }, false],
    ['the page of it in a language, which posts elsewhere', { path: '/it/unsubscribe/abc' }, false],
    ['a cookie at the API, from another site', { path: '/api/v1/comments', cookie: 'session=x', fetchSite: 'cross-site' }, false],
  ])('%s: %j → %s', (_, change, passes) => {
    expect(isFromOurPages({ ...post, ...change }, ours, true)).toBe(passes)
  })

  it('takes the machine’s own name where no public address is given', () => {
    const local = { ...post, host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }
    expect(isFromOurPages(local, 'http://localhost:3000', false)).toBe(true)
    expect(isFromOurPages(local, 'http://localhost:3000', true)).toBe(false)
    expect(isFromOurPages({ ...local, origin: 'http://evil.example' }, 'http://localhost:3000', false)).toBe(false)
  })
})

describe('security headers', () => {
  const policy = { nonce: 'abc', isDevelopment: false, isSecure: true }
  it('allow scripts by nonce only', () => {
    const csp = securityHeaders(policy)['content-security-policy']
    expect(csp).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'")
    expect(csp).not.toContain('unsafe')
  })
  it('ask for https only where the site has it', () => {
    expect(securityHeaders(policy)['strict-transport-security']).toContain('max-age')
    expect(securityHeaders({ ...policy, isSecure: false })['strict-transport-security']).toBeUndefined()
  })
  it('keep a referrer for our own forms', () => {
    expect(securityHeaders(policy)['referrer-policy']).not.toBe('no-referrer')
  })
})
