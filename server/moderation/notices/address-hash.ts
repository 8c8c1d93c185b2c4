import 'server-only'
import { createHmac } from 'node:crypto'
import { configuration } from '#server/configuration'

/** A keyed hash of a notifier's address: who misuses notices is known again by it, and the table names nobody. */
export function addressHash(email: string): string {
  const key = createHmac('sha256', configuration().AUTH_SECRET).update('notifier').digest()
  return createHmac('sha256', key).update(email.trim().toLowerCase()).digest('hex')
}
