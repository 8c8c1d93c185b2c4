import 'server-only'
import type { Prisma } from '#server/generated/prisma/client'
import type { Recipient } from '#server/notifications/compose-letter'

/** Whom a mail goes to, and how they want to be told. */
export const recipientFields = {
  id: true,
  email: true,
  emailConfirmedAt: true,
  locale: true,
  country: true,
  mailPausedAt: true,
  notificationWays: { select: { kind: true, inPage: true, mail: true } },
} as const satisfies Prisma.PersonSelect

type Row = Prisma.PersonGetPayload<{ select: typeof recipientFields }>

/** Only a proved address that takes mail; nobody else's mailbox is told of a reader's discussions. */
export function isMailable(person: Row): person is Row & Recipient {
  return person.email !== null && person.emailConfirmedAt !== null && person.mailPausedAt === null
}
