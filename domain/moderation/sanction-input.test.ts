import { describe, expect, it } from 'vitest'
import { sanctionSchema } from '#domain/moderation/sanction-input'

const told = {
  personId: '01976a3e-5a4e-7c44-8d2a-0a1b2c3d4e5f',
  kind: 'warning',
  reason: 'spam',
  facts: 'Six comments in an hour led to one shop.',
  statement: 'Please do not advertise here.',
}

describe('a sanction', () => {
  it('takes a form as it is sent', () => {
    const suspension = { ...told, kind: 'suspension', days: '7', removesComments: '' }
    expect(sanctionSchema.parse(suspension)).toEqual({ ...suspension, days: 7, removesComments: false })
  })

  it('lasts until it is lifted where no days are given', () => {
    expect(sanctionSchema.parse({ ...told, kind: 'premoderation', days: '' })).toMatchObject({ days: null })
    expect(sanctionSchema.parse({ ...told, kind: 'ban', removesComments: 'yes' })).toMatchObject({ days: null, removesComments: true })
  })

  it.each([
    [{ kind: undefined }, 'kind', 'kind-missing'],
    [{ reason: '' }, 'reason', 'reason-missing'],
    [{ facts: ' ' }, 'facts', 'facts-missing'],
    [{ facts: 'x'.repeat(5001) }, 'facts', 'facts-too-long'],
    [{ statement: '\u0007' }, 'statement', 'statement-missing'],
    [{ kind: 'suspension' }, 'days', 'days-missing'],
    [{ kind: 'suspension', days: '400' }, 'days', 'days-wrong'],
    [{ kind: 'ban', days: '7' }, 'days', 'days-none'],
    [{ kind: 'warning', removesComments: 'yes' }, 'removesComments', 'removal-with-ban'],
  ])('refuses %j', (change, field, message) => {
    const { error } = sanctionSchema.safeParse({ ...told, ...change })
    expect(error?.issues.map(issue => [issue.path[0], issue.message])).toEqual([[field, message]])
  })
})
