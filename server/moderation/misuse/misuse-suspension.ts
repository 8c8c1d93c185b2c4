import 'server-only'
import type { Prisma } from '#server/generated/prisma/client'
import { addressHash } from '#server/moderation/notices/address-hash'
import type { Transaction } from '#server/transaction'

export type Sender = { personId: string | null; email: string | null }
export type MisuseOf = 'notices' | 'flags'

/** The sender by account and by address; undefined where they stated neither. */
export function measuresOf({ personId, email }: Sender): Prisma.MisuseMeasureWhereInput | undefined {
  const known = [...(personId ? [{ personId }] : []), ...(email ? [{ addressHash: addressHash(email) }] : [])]
  return known.length > 0 ? { OR: known } : undefined
}

/** The suspension that holds now for what this sender sends. */
export async function misuseSuspension(
  tx: Transaction,
  of: MisuseOf,
  sender: Sender,
  now: Date,
): Promise<{ until: Date; code: string } | undefined> {
  const whose = measuresOf(sender)
  if (!whose) return undefined
  const found = await tx.misuseMeasure.findFirst({
    where: { ...whose, of, step: 'suspension', liftedAt: null, until: { gt: now } },
    orderBy: { until: 'desc' },
    select: { until: true, code: true },
  })
  return found?.until ? { until: found.until, code: found.code } : undefined
}
