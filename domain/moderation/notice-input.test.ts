import { describe, expect, it } from 'vitest'
import { maximumExplanation, minimumExplanation, noticeSchema } from './notice-input.ts'

const whole = {
  address: 'https://reports.example/stories/a/comments/b',
  category: 'defamation',
  explanation: 'It says that the mayor took money, which a court found untrue.',
  law: 'Art. 595 c.p.',
  country: 'IT',
  name: 'Nora Notifier',
  email: ' Nora@Post.Example ',
  goodFaith: 'yes',
}

const codes = (input: object) => {
  const parsed = noticeSchema.safeParse(input)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
}

describe('a notice of illegal content', () => {
  it('is taken whole, with the address folded', () => {
    expect(noticeSchema.parse(whole)).toEqual({ ...whole, more: [], email: 'nora@post.example' })
  })

  it('needs neither law nor country', () => {
    expect(noticeSchema.parse({ ...whole, law: '', country: '' })).toMatchObject({ law: null, country: null })
  })

  it.each([
    [{ address: 'here' }, 'address: address-wrong'],
    [{ address: 'javascript:alert(1)' }, 'address: address-wrong'],
    [{ category: '' }, 'category: category-missing'],
    [{ explanation: ' short ' }, 'explanation: explanation-short'],
    [{ explanation: 'x'.repeat(minimumExplanation - 1) }, 'explanation: explanation-short'],
    [{ explanation: 'x'.repeat(maximumExplanation + 1) }, 'explanation: explanation-long'],
    [{ law: 'x'.repeat(301) }, 'law: law-long'],
    [{ country: 'XX' }, 'country: country-wrong'],
    [{ name: ' ' }, 'name: name-missing'],
    [{ email: '' }, 'email: email-missing'],
    [{ email: 'nora' }, 'email: email-wrong'],
    [{ goodFaith: undefined }, 'goodFaith: good-faith-missing'],
  ])('is refused with %j', (change, code) => {
    expect(codes({ ...whole, ...change })).toEqual([code])
  })

  it('says everything that is missing at once', () => {
    expect(codes({}).toSorted()).toEqual([
      'address: address-wrong',
      'category: category-missing',
      'email: email-missing',
      'explanation: explanation-short',
      'goodFaith: good-faith-missing',
      'name: name-missing',
    ])
  })

  it('may be unnamed where it concerns the sexual abuse of children, and nowhere else', () => {
    const unnamed = { ...whole, name: '', email: '' }
    expect(noticeSchema.parse({ ...unnamed, category: 'child-sexual-abuse' })).toMatchObject({ name: null, email: null })
    expect(codes({ ...unnamed, category: 'terrorism' })).toEqual(['name: name-missing', 'email: email-missing'])
  })
})
