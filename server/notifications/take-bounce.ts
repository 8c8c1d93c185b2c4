import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Bounce } from '#domain/notifications/bounce-input'
import { accept, refuse, type Result } from '#domain/result'
import { pauseMail } from '#server/notifications/mail-pause'
import { inTransaction } from '#server/transaction'

const windowSeconds = 300

export type Signed = { timestamp: string; signature: string; body: string }

/** Whether the mail provider signed this within the last minutes: HMAC-SHA-256 of the timestamp, a full stop and the body. */
export function isSigned({ timestamp, signature, body }: Signed, secret: string, now: Date): boolean {
  if (!/^\d{1,12}$/.test(timestamp) || !/^[0-9a-f]{64}$/i.test(signature)) return false
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > windowSeconds) return false
  const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}

/**
 * Pauses the mail of who has the address, unless it is only refused for now. One signature is taken once: played again within
 * its window it is refused, and it changes nothing then.
 */
export async function takeBounce(bounce: Bounce, signature: string, now = new Date()): Promise<Result<null, { code: 'replayed' }>> {
  return inTransaction(async tx => {
    const { count } = await tx.bounceReceipt.createMany({
      data: [{ signature: signature.toLowerCase(), receivedAt: now }],
      skipDuplicates: true,
    })
    if (count === 0) return refuse({ code: 'replayed' })
    if (bounce.kind === 'temporary') return accept(null)
    const person = await tx.person.findUnique({ where: { email: bounce.address }, select: { id: true } })
    if (person) await pauseMail(tx, person.id, bounce.kind === 'complaint' ? 'complaint' : 'bounced', now)
    return accept(null)
  })
}
