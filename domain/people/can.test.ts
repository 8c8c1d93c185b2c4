import { describe, expect, it } from 'vitest'
import type { Actor, Role } from '#domain/people/actor'
import { can, verbs, type Verb } from '#domain/people/can'

const columns = ['visitor', 'unconfirmed', 'reader', 'moderator', 'editor', 'admin'] as const
type Column = (typeof columns)[number]

function actorOf(column: Column): Actor {
  if (column === 'visitor') return null
  const role: Role = column === 'unconfirmed' ? 'reader' : column
  return { id: 'me', role, name: 'Me', handle: 'me', country: null, locale: 'en', isConfirmed: column !== 'unconfirmed', scope: null }
}

/** Who may do it to somebody else's, and who to their own; for what nobody owns, both are the same. */
const everyone: readonly Column[] = ['unconfirmed', 'reader', 'moderator', 'editor', 'admin']
const confirmed: readonly Column[] = ['reader', 'moderator', 'editor', 'admin']
const moderators: readonly Column[] = ['moderator', 'admin']
const editors: readonly Column[] = ['editor', 'admin']
const staff: readonly Column[] = ['moderator', 'editor', 'admin']
const nobody: readonly Column[] = []
const admins: readonly Column[] = ['admin']

const table: Record<Verb, { other: readonly Column[]; own: readonly Column[] }> = {
  'comment.post': { other: everyone, own: everyone },
  'comment.edit': { other: nobody, own: everyone },
  'comment.withdraw': { other: nobody, own: everyone },
  'comment.flag': { other: confirmed, own: nobody },
  'comment.rate': { other: confirmed, own: nobody },
  'reader.ignore': { other: everyone, own: nobody },
  'story.follow': { other: everyone, own: everyone },
  'comment.decide': { other: moderators, own: nobody },
  'comment.pick': { other: editors, own: nobody },
  'comment.pin': { other: staff, own: nobody },
  'person.sanction': { other: moderators, own: nobody },
  'desk.open': { other: moderators, own: moderators },
  'story.moderate': { other: moderators, own: moderators },
  'thread.lock': { other: moderators, own: moderators },
  'rule.edit': { other: moderators, own: moderators },
  'notice.handle': { other: moderators, own: moderators },
  'order.record': { other: moderators, own: moderators },
  'appeal.decide': { other: moderators, own: nobody },
  'misuse.judge': { other: moderators, own: moderators },
  'log.read': { other: moderators, own: moderators },
  'desk.account': { other: admins, own: admins },
  'story.seed': { other: editors, own: editors },
  'admin.open': { other: editors, own: editors },
  'people.manage': { other: admins, own: admins },
  'settings.change': { other: admins, own: admins },
  'house-rule.edit': { other: admins, own: admins },
  'mail-domain.edit': { other: admins, own: admins },
  'pages.edit': { other: admins, own: admins },
}

const somewhere = { rootCountry: 'IT', language: 'it', storyId: 'bridge', authorRole: 'reader', role: 'reader' }
const subjectOf = (id: string) => ({ id, authorId: id, firstDeciderId: id, ...somewhere })
const subjects = { own: subjectOf('me'), other: subjectOf('other') }
const ask = can as (actor: Actor, verb: Verb, subject: object) => boolean

describe('who may', () => {
  it('has a row for every verb, and no other', () => expect(Object.keys(table).toSorted()).toEqual([...verbs].toSorted()))

  const cells = verbs.flatMap(verb => columns.flatMap(column => (['other', 'own'] as const).map(whose => [verb, whose, column] as const)))
  it.each(cells)('%s (%s): %s', (verb, whose, column) => {
    expect(ask(actorOf(column), verb, subjects[whose])).toBe(table[verb][whose].includes(column))
  })
})

describe('acting on staff', () => {
  const all: readonly Role[] = ['reader', 'moderator', 'editor', 'admin']
  const judged: Record<Role, readonly Role[]> = { reader: [], moderator: ['reader'], editor: [], admin: ['reader', 'moderator', 'editor'] }

  it.each(all.flatMap(role => all.map(author => [role, author] as const)))('%s, on a comment of %s', (role, authorRole) => {
    const isAllowed = judged[role].includes(authorRole)
    expect(ask(actorOf(role), 'comment.decide', { ...subjects.other, authorRole })).toBe(isAllowed)
    expect(ask(actorOf(role), 'person.sanction', { ...subjects.other, role: authorRole })).toBe(isAllowed)
  })

  it('a moderator pins no colleague’s comment, an editor does', () => {
    const comment = { ...subjects.other, authorRole: 'moderator' }
    expect(ask(actorOf('moderator'), 'comment.pin', comment)).toBe(false)
    expect(ask(actorOf('editor'), 'comment.pin', comment)).toBe(true)
  })
})

describe('somebody who is suspended', () => {
  const suspension = { until: null, reason: 'spam', receipt: 'c0de' }
  const suspended = (column: Column) => {
    const actor = actorOf(column)
    return actor && { ...actor, standing: { suspension, warning: null, unread: 0 } }
  }
  // Whether one may post or edit, screening says, with the time.
  const kept: ReadonlySet<Verb> = new Set(['comment.post', 'comment.edit', 'comment.withdraw', 'reader.ignore'])

  it.each(columns.filter(column => column !== 'visitor'))('keeps of what a %s may only their own words and whom they read', column => {
    for (const verb of verbs) {
      for (const whose of ['other', 'own'] as const) {
        const isAllowed = kept.has(verb) && table[verb][whose].includes(column)
        expect([verb, whose, ask(suspended(column), verb, subjects[whose])]).toEqual([verb, whose, isAllowed])
      }
    }
  })
})

describe('a moderator with a scope', () => {
  const scoped: Actor = { ...actorOf('moderator')!, scope: { countries: ['IT'], languages: [], storyIds: [] } }
  it.each([
    ['IT', true],
    ['FR', false],
    [null, false],
  ])('and a comment about %s', (rootCountry, isAllowed) => {
    expect(ask(scoped, 'comment.decide', { ...subjects.other, rootCountry })).toBe(isAllowed)
    expect(ask(scoped, 'comment.pin', { ...subjects.other, rootCountry })).toBe(isAllowed)
    expect(ask(scoped, 'thread.lock', { ...subjects.other, rootCountry })).toBe(isAllowed)
  })
  it.each([
    [{ countries: ['IT'], languages: [], storyIds: ['bridge'] }, false],
    [{ countries: [], languages: ['it'], storyIds: ['bridge'] }, false],
    [{ countries: [], languages: [], storyIds: ['ferry'] }, false],
    [{ countries: [], languages: [], storyIds: ['ferry', 'bridge'] }, true],
  ])('of %j moderates a whole story: %s', (scope, isAllowed) => {
    expect(ask({ ...scoped, scope }, 'story.moderate', { storyId: 'bridge' })).toBe(isAllowed)
  })
  it('edits no rules, which work everywhere', () => expect(ask(scoped, 'rule.edit', {})).toBe(false))
  it('records no orders, which may be about anything', () => expect(ask(scoped, 'order.record', {})).toBe(false))
  it('judges no misuse, which is of a sender', () => expect(ask(scoped, 'misuse.judge', {})).toBe(false))
})

it('what concerns a story or a report is for the editors', () => {
  const handlers = columns.filter(column => ask(actorOf(column), 'notice.handle', { isEditorial: true }))
  expect(handlers).toEqual(editors)
})
