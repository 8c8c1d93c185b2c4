import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { MailTokenPurpose } from '#server/generated/prisma/client'
import { newId } from '#server/new-id'
import type { Transaction } from '#server/transaction'

/** How long a link works: minutes. */
const lifeMinutes: Record<MailTokenPurpose, number> = { signIn: 15, resetPassword: 60, confirm: 24 * 60, changeEmail: 24 * 60 }

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

type NewToken = { personId: string; purpose: MailTokenPurpose; email?: string }

/** Makes the secret of a link; only its hash is kept. An older unused one of the same purpose stops working. */
export async function makeMailToken(tx: Transaction, { personId, purpose, email }: NewToken, now: Date): Promise<string> {
  const secret = makeSecret()
  await tx.mailToken.updateMany({ where: { personId, purpose, usedAt: null }, data: { usedAt: now } })
  await tx.mailToken.create({
    data: {
      id: newId(),
      hash: hashSecret(secret),
      purpose,
      personId,
      email,
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifeMinutes[purpose] * 60_000),
    },
  })
  return secret
}

/** Uses a link's secret up: of two at once, one gets the person and the other nothing. */
export async function useMailToken(
  tx: Transaction,
  secret: string,
  purpose: MailTokenPurpose,
  now: Date,
): Promise<{ personId: string; email: string | null } | undefined> {
  const rows = await tx.mailToken.updateManyAndReturn({
    where: { hash: hashSecret(secret), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { personId: true, email: true },
  })
  return rows[0]
}

/** Makes every link that was mailed to a person useless: after a change of address or password none of them may open it. */
export async function endMailTokens(tx: Transaction, personId: string, now: Date): Promise<void> {
  await tx.mailToken.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } })
}
