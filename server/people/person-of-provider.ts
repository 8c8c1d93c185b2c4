import 'server-only'
import { handleFromName, handleSkeleton } from '#domain/people/handle'
import { logEvent } from '#server/event-log'
import { mailDomainActionFor } from '#server/moderation/mail-domains/mail-domain-action'
import { newId } from '#server/new-id'
import { isBarred } from '#server/people/erasure/barred-address'
import { inTransaction } from '#server/transaction'

type Outside = { provider: string; accountId: string; email: string; name: string }

/** The person behind a provider's account: known by it, or by the verified address, or made now; none for a barred address. */
export async function personOfProvider({ provider, accountId, email, name }: Outside, now: Date): Promise<string | undefined> {
  return inTransaction(async tx => {
    // Two first sign-ins at once, of a double click, make one account.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${email}, 2))`
    const known = await tx.outsideAccount.findUnique({ where: { provider_accountId: { provider, accountId } }, select: { personId: true } })
    if (known) return known.personId
    const owner = await tx.person.findUnique({ where: { email }, select: { id: true } })
    if (!owner && ((await isBarred(email, now, tx)) || (await mailDomainActionFor(tx, { email })) === 'block')) return undefined
    const personId = owner?.id ?? newId()
    if (!owner) {
      const handle = `${handleFromName(name).slice(0, 12)}${personId.replaceAll('-', '').slice(-6)}`
      await tx.person.create({
        data: {
          id: personId,
          email,
          emailConfirmedAt: now,
          // Without a name the handle serves; never the address, which the profile shows to nobody.
          name: shownName(name) || handle,
          handle,
          handleSkeleton: handleSkeleton(handle),
          createdAt: now,
        },
        select: { id: true },
      })
      await logEvent(
        tx,
        { kind: 'person.signed-up', actorId: personId, subjectType: 'person', subjectId: personId, data: { provider } },
        now,
      )
    }
    await tx.outsideAccount.create({ data: { provider, accountId, personId, createdAt: now } })
    return personId
  })
}

/** What a provider calls a person, fit to be shown: one line of at most 60 characters. */
function shownName(name: string): string {
  return [...name.replace(/\p{C}/gu, '').replace(/\s+/gu, ' ').trim()].slice(0, 60).join('')
}
