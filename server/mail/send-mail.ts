import 'server-only'
import { deliver } from '#server/mail/deliver'
import { composeMail, type MailJob } from '#server/mail/mail'

/**
 * Sends a mail that somebody asked for, such as a link to sign in: also to an address that gets no notifications any
 * longer. Throws to be tried again; what is refused for good is not.
 */
export async function sendMail(job: MailJob): Promise<void> {
  const composed = await composeMail(job)
  if (!composed) return
  const delivery = await deliver({ to: job.to, ...composed })
  // A link that may have been lost is better sent twice.
  if (delivery === 'uncertain') throw new Error('The mail server went away before it said whether it took a mail.')
  if (delivery !== 'accepted') process.stderr.write(`A mail was refused for good: ${delivery} (${job.mail.template})\n`)
}
