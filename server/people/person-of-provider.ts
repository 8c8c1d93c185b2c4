import 'server-only'
import { handleFromName, handleSkeleton } from '#domain/people/handle'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

type Outside = { provider: string; accountId: string; email: string; name: string }

/** The person behind a provider's account: known by it, or by the verified address, or made now. */
export async function personOfProvider({ provider, accountId, email, name }: Outside, now: Date): Promise<string> {
  return inTransaction(async tx => {
    const known = await tx.outsideAccount.findUnique({ where: { provider_accountId: { provider, accountId } }, select: { personId: true } })
    if (known) return known.personId
    const owner = await tx.person.findUnique({ where: { email }, select: { id: true } })
    const personId = owner?.id ?? newId()
    if (!owner) {
      const handle = `${handleFromName(name).slice(0, 12)}${personId.replaceAll('-', '').slice(-6)}`
      await tx.person.create({
        data: {
          id: personId,
          email,
          emailConfirmedAt: now,
          name: name.slice(0, 60),
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
