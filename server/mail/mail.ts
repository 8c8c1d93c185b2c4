import 'server-only'
import { createTranslator } from 'use-intl/core'
import { isLocale, localePath } from '#domain/locales'
import { configuration } from '#server/configuration'
import { enqueue } from '#server/jobs/job-queue'
import { messagesOf } from '#server/language/messages'
import type { Transaction } from '#server/transaction'

/** Every mail, with what it is filled with. Each has `subject` and `text` under `mail` in the messages. */
export type Mail =
  | { template: 'confirm' | 'signIn' | 'resetPassword' | 'changeEmail'; link: string }
  | { template: 'alreadyMember' | 'emailChanged' | 'noticeReceived' | 'erasureAsked' | 'erasureCancelled' | 'erasureDone'; link: string }

export type MailJob = { to: string; locale: string; mail: Mail }

/** Queues a mail inside the transaction that causes it. `link` is a path of this site. */
export async function enqueueMail(tx: Transaction, job: MailJob): Promise<void> {
  await enqueue(tx, 'mail', job)
}

/** Subject and plain text in the reader's language; nothing is fetched from anywhere when it is opened. */
export async function composeMail({ locale, mail }: MailJob): Promise<{ subject: string; text: string }> {
  const language = isLocale(locale) ? locale : 'en'
  const t = createTranslator({ locale: language, messages: await messagesOf(language), namespace: 'mail' })
  const link = `${configuration().PUBLIC_URL}${localePath(language, mail.link)}`
  return { subject: t(`${mail.template}.subject`), text: `${t(`${mail.template}.text`)}\n\n${link}\n\n${t('signature')}\n` }
}
