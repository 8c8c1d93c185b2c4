import { database } from '#server/database'
import type { MailJob } from '#server/mail/mail'

export type SentMail = MailJob['mail'] & { locale: string; token: string }

/** The mails queued to an address, oldest first, each with the token of its link. */
export async function sentMails(to: string): Promise<SentMail[]> {
  const rows = await database.$queryRaw<{ data: MailJob }[]>`
    select data from pgboss.job where name = 'mail' and data->>'to' = ${to} order by created_on, id`
  return rows.map(({ data: { mail, locale } }) => ({
    ...mail,
    locale,
    token: new URLSearchParams(mail.link.split('?')[1]).get('token') ?? '',
  }))
}

/** The token of the newest mail of a kind. */
export async function mailedToken(to: string, template: SentMail['template']): Promise<string> {
  const mail = (await sentMails(to)).findLast(sent => sent.template === template)
  if (!mail) throw new Error(`No mail ${template} was sent to ${to}.`)
  return mail.token
}
