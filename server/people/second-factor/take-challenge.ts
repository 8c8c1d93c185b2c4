import 'server-only'
import type { Transaction } from '#server/transaction'

/** What this session asked a passkey to sign, once: an answer cannot be played again. */
export async function takeChallenge(tx: Transaction, sessionId: string): Promise<string | undefined> {
  await tx.$queryRaw`select 1 from "Session" where id = ${sessionId}::uuid for update`
  const session = await tx.session.findUnique({ where: { id: sessionId }, select: { challenge: true } })
  if (!session?.challenge) return undefined
  await tx.session.updateMany({ where: { id: sessionId }, data: { challenge: null } })
  return session.challenge
}
