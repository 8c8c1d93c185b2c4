import { describe, expect, it } from 'vitest'
import { domainsOf, mailDomainOf } from '#domain/people/mail-domain'

describe('a mail domain', () => {
  it.each([
    ['Post.Example', 'post.example'],
    [' @post.example ', 'post.example'],
    ['post.example.', 'post.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['例え.example', 'xn--r8jz45g.example'],
  ])('of %s is %s', (typed, domain) => expect(mailDomainOf(typed)).toBe(domain))

  it.each(['', 'example', 'post example', 'post.example/path', 'user@post.example', '127.0.0.1', 'https://post.example'])(
    'is none in %s',
    typed => expect(mailDomainOf(typed)).toBeUndefined(),
  )
})

describe('the domains of an address', () => {
  it('are its own and those above, without the last label alone', () => {
    expect(domainsOf('a@b.Mail.Post.Example')).toEqual(['b.mail.post.example', 'mail.post.example', 'post.example'])
  })
  it('are compared in one form, however they are written', () => {
    expect(domainsOf('a@bücher.example')).toEqual(domainsOf('a@xn--bcher-kva.example'))
  })
  it('are none of what is no address', () => expect(domainsOf('nobody')).toEqual([]))
})
