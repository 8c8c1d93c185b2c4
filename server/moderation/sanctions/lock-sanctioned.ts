import 'server-only'
import type { Role } from '#domain/people/actor'
import type { Transaction } from '#server/transaction'

/** The person's row, so that sanctions of one person are given and lifted one after the other; none of an erased one. */
export async function lockSanctioned(tx: Transaction, personId: string): Promise<{ id: string; role: Role } | undefined> {
  const [person] = await tx.$queryRaw<{ id: string; role: Role }[]>`
    select id, role from "Person" where id = ${personId}::uuid and "erasedAt" is null for no key update`
  return person
}
