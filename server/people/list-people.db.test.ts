import { beforeAll, describe, expect, it } from 'vitest'
import { samplePerson } from '#sample/builders'
import { database } from '#server/database'
import { newId } from '#server/new-id'
import { getPersonForAdmins, listPeople } from '#server/people/list-people'

const handles = async (asked: Parameters<typeof listPeople>[0]) => (await listPeople(asked)).people.map(({ handle }) => handle)

beforeAll(async () => {
  for (const [handle, overrides] of Object.entries({
    ada: { name: 'Ada Marsh', role: 'admin', email: 'ada@house.example' },
    bruno: { name: 'Bruno Ferri', role: 'moderator', email: 'bruno@house.example' },
    chiara: { name: 'Chiara Marshall', email: 'chiara@post.example' },
    dmytro: { name: 'Дмитро Коваль', emailConfirmedAt: null, claimedEmail: 'dmytro@post.example' },
  } as const)) {
    await samplePerson(database, { handle, ...overrides })
  }
})

describe('the people', () => {
  it('come in the order of their handles, page after page, each once', async () => {
    const seen: string[] = []
    for (let after: string | undefined; ;) {
      const page = await listPeople({ after, limit: 3 })
      seen.push(...page.people.map(({ handle }) => handle))
      if (!page.nextAfter) break
      after = page.nextAfter
    }
    expect(seen).toEqual(['ada', 'bruno', 'chiara', 'dmytro'])
  })

  it.each([
    ['a part of the name', 'mars', ['ada', 'chiara']],
    ['a name in another script', 'КОВАЛЬ', ['dmytro']],
    ['a handle with its sign', '@bruno', ['bruno']],
    ['an address', 'POST.example', ['chiara', 'dmytro']],
    ['signs that a pattern would take for others', '%', []],
    ['nothing that is there', 'nobody', []],
  ])('are found by %s', async (_, search, found) => {
    expect(await handles({ search })).toEqual(found)
  })

  it('are found by role', async () => {
    expect(await handles({ role: 'moderator' })).toEqual(['bruno'])
    expect(await handles({ role: 'reader', search: 'post' })).toEqual(['chiara', 'dmytro'])
  })

  it('show the address that is only claimed as such, and no secret', async () => {
    const person = (await listPeople({ search: 'dmytro' })).people[0]!
    expect(person).toMatchObject({ email: 'dmytro@post.example', isConfirmed: false })
    expect(Object.keys(person)).not.toContain('passwordHash')
    expect(await getPersonForAdmins(person.id)).toEqual(person)
    expect(await getPersonForAdmins(newId())).toBeUndefined()
  })
})
