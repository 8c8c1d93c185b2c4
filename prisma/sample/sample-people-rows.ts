import type { Role } from '#domain/people/actor'
import { handleSkeleton } from '#domain/people/handle'
import { isLocale } from '#domain/locales'
import { samplePeople } from './content/sample-people.ts'
import { personRow } from './rows.ts'
import { sampleEvent } from './sample-event.ts'

const dayMilliseconds = 24 * 3_600_000

type FirstAccount = { role: Role; email: string; name: string; handle: string; country: string }

/** One for each role; `.example` never resolves, so no mail leaves the house for them. */
export const firstAccounts: FirstAccount[] = [
  { role: 'reader', email: 'reader@house.example', name: 'Livia Brandi', handle: 'livia_brandi', country: 'IT' },
  { role: 'moderator', email: 'moderator@house.example', name: 'Noor Haddad', handle: 'noor_haddad', country: 'FR' },
  { role: 'editor', email: 'editor@house.example', name: 'Tomasz Bielak', handle: 'tomasz_bielak', country: 'PL' },
  { role: 'admin', email: 'admin@house.example', name: 'Grace Adeyemi', handle: 'grace_adeyemi', country: 'GB' },
]

/** The readers who write the sample comments: confirmed, without a password, so that nobody signs in as them. */
export function samplePeopleRows(now: Date) {
  return samplePeople.map(({ key, name, handle, country, language, daysAgo }) => {
    const joinedAt = new Date(now.getTime() - daysAgo * dayMilliseconds)
    const row = personRow({
      name,
      handle,
      handleSkeleton: handleSkeleton(handle),
      email: `${handle}@readers.example`,
      country,
      languages: language === 'en' ? ['en'] : [language, 'en'],
      locale: isLocale(language) ? language : 'en',
      createdAt: joinedAt,
      emailConfirmedAt: joinedAt,
    })
    return { key, row }
  })
}

/** The first accounts, with the hashes of their passwords in the same order. */
export function firstAccountRows(passwordHashes: string[], now: Date) {
  return firstAccounts.map((account, index) =>
    personRow({
      ...account,
      handleSkeleton: handleSkeleton(account.handle),
      passwordHash: passwordHashes[index],
      createdAt: now,
      emailConfirmedAt: now,
    }),
  )
}

export function personEvent({ id, role }: { id: string; role?: Role }, now: Date) {
  return sampleEvent({ kind: 'person.created', subjectType: 'person', subjectId: id, data: { role: role ?? 'reader' } }, now)
}
