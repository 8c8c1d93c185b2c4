import 'server-only'
import { deliver, type OutgoingMail } from '#server/mail/deliver'
import { pauseMail } from '#server/notifications/mail-pause'
import { inTransaction } from '#server/transaction'

/** `gone`: there is nothing left to send, or somebody else sends it. `put-off`: it waits for the mail of the day. */
export type LetterSent = 'sent' | 'gone' | 'put-off' | 'refused'

type Row = {
  /** Sets `mailedAt` where it was null; true for the one who did. */
  claim: () => Promise<boolean>
  release: () => Promise<void>
}

/**
 * Hands a mail to the mail server once, whoever tries at the same time or again: its row is claimed before, and released only
 * where the mail server surely did not take it. A process that dies in between loses one mail, which still stands in the page.
 * An address that is refused for good gets no more of them.
 */
export async function handOver(personId: string, mail: OutgoingMail, row: Row, now: Date): Promise<LetterSent> {
  if (!(await row.claim())) return 'gone'
  try {
    const delivery = await deliver(mail)
    if (delivery === 'address-refused') await inTransaction(tx => pauseMail(tx, personId, 'refused', now))
    return delivery === 'accepted' || delivery === 'uncertain' ? 'sent' : 'refused'
  } catch (error) {
    await row.release()
    throw error
  }
}
