import 'server-only'
import { createTranslator } from 'use-intl/core'
import { isLocale, localePath } from '#domain/locales'
import { configuration } from '#server/configuration'
import { enqueue } from '#server/jobs/job-queue'
import { messagesOf } from '#server/language/messages'
import { composeSanctionMail } from '#server/moderation/sanctions/compose-sanction-mail'
import type { Transaction } from '#server/transaction'

/** Every mail, with what it is filled with. Each has `subject` and `text` under `mail` in the messages. */
export type Mail =
  | { template: 'confirm' | 'signIn' | 'resetPassword' | 'changeEmail'; link: string }
  | { template: 'alreadyMember' | 'emailChanged' | 'erasureAsked' | 'erasureCancelled' | 'erasureDone'; link: string }
  | { template: 'noticeReceived' | 'noticeSetAside' | 'noticeDecided' | 'noticeOutcomeChanged'; link: string }
  | { template: 'correctionReceived' | 'correctionDecided' | 'caseLink'; link: string }
  | { template: 'appealReceived' | 'appealUpheld' | 'appealRejected'; link: string }
  | { template: 'noticesWarned' | 'noticesSuspended' | 'flagsWarned' | 'flagsSuspended'; link: string }
  | { template: 'factorAdded' | 'factorRemoved' | 'factorReset' | 'recoveryCodeUsed'; link: string }
  | { template: 'sanction' | 'sanctionLifted'; link: string; sanctionId: string }

export type MailJob = { to: string; locale: string; mail: Mail }

/** Queues a mail inside the transaction that causes it. `link` is a path of this site. */
export async function enqueueMail(tx: Transaction, job: MailJob): Promise<void> {
  await enqueue(tx, 'mail', job)
}

/** Subject and plain text in the reader's language, or nothing where what it was about is gone; nothing is fetched from anywhere when it is opened. */
export async function composeMail({ locale, mail }: MailJob): Promise<{ subject: string; text: string } | undefined> {
  const language = isLocale(locale) ? locale : 'en'
  const messages = await messagesOf(language)
  const t = createTranslator({ locale: language, messages, namespace: 'mail' })
  const link = `${configuration().PUBLIC_URL}${localePath(language, mail.link)}`
  if (mail.template === 'sanction') {
    const about = await composeSanctionMail(mail.sanctionId, { locale: language, messages })
    return about && { subject: about.subject, text: `${[...about.lines, link, t('signature')].join('\n\n')}\n` }
  }
  return { subject: t(`${mail.template}.subject`), text: `${t(`${mail.template}.text`)}\n\n${link}\n\n${t('signature')}\n` }
}
