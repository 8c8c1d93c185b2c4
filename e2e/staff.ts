import { randomUUID } from 'node:crypto'
import type { Role } from '#domain/people/actor'
import type { Person, Sample } from './fixtures.ts'

/** Of which no sample speaks. */
const elsewhere = 'TV'

/** Staff who have a second factor and never give it: their role sleeps in every session. */
export async function asleep(sample: Sample, role: Exclude<Role, 'reader'>): Promise<Person> {
  const person = await sample.person({ role, name: `Sela Asleep ${role}` })
  await sample.database.passkey.create({
    data: { id: randomUUID(), personId: person.id, credentialId: randomUUID(), publicKey: Buffer.from('none'), name: 'a key' },
  })
  return person
}

/** A moderator in whose scope nothing of a test lies. */
export function moderatorOfElsewhere(sample: Sample): Promise<Person> {
  return sample.person({ role: 'moderator', name: 'Elsa Elsewhere', scopeCountries: [elsewhere] })
}
