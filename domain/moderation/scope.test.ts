import { describe, expect, it } from 'vitest'
import { isWithinScope, scopeOf, type ModeratorScope } from '#domain/moderation/scope'

const comment = { rootCountry: 'IT', language: 'pt-BR', storyId: 'bridge' }
const scope = (limits: Partial<ModeratorScope>): ModeratorScope => ({ countries: [], languages: [], storyIds: [], ...limits })

describe('a scope', () => {
  it.each([
    ['nothing limited', null, true],
    ['three empty lists', scope({}), true],
    ['its country', scope({ countries: ['FR', 'IT'] }), true],
    ['another country', scope({ countries: ['FR'] }), false],
    ['its language, whatever its region', scope({ languages: ['pt'] }), true],
    ['another language', scope({ languages: ['it'] }), false],
    ['its story', scope({ storyIds: ['bridge'] }), true],
    ['another story', scope({ storyIds: ['ferry'] }), false],
    ['one limit that fits and one that does not', scope({ countries: ['IT'], languages: ['it'] }), false],
    ['every limit fitting', scope({ countries: ['IT'], languages: ['pt'], storyIds: ['bridge'] }), true],
  ])('%s', (_, limits, isWithin) => expect(isWithinScope(limits, comment)).toBe(isWithin))

  it('of countries leaves out what has none', () => {
    expect(isWithinScope(scope({ countries: ['IT'] }), { ...comment, rootCountry: null })).toBe(false)
    expect(isWithinScope(scope({ languages: ['pt'] }), { ...comment, rootCountry: null })).toBe(true)
  })

  it('of a language leaves out texts of no known one, unless it names them', () => {
    const unsure = { ...comment, language: 'und' }
    expect(isWithinScope(scope({ languages: ['pt'] }), unsure)).toBe(false)
    expect(isWithinScope(scope({ languages: ['pt', 'und'] }), unsure)).toBe(true)
  })

  it('without any limit is null', () => {
    expect(scopeOf(scope({}))).toBeNull()
    expect(scopeOf(scope({ languages: ['it'] }))).toEqual(scope({ languages: ['it'] }))
  })
})
