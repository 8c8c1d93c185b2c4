import 'server-only'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type Transporter } from 'nodemailer'
import { configuration } from '#server/configuration'
import { composeMail, type MailJob } from '#server/mail/mail'
import { newId } from '#server/new-id'

let transport: Transporter | undefined

/** Sends a mail, or on a machine without a mail server writes it to a file and says where. Throws to be tried again. */
export async function sendMail(job: MailJob): Promise<void> {
  const { SMTP_URL, MAIL_FROM, DATA_DIR } = configuration()
  const { subject, text } = await composeMail(job)
  if (SMTP_URL) {
    transport ??= createTransport(SMTP_URL)
    await transport.sendMail({ from: MAIL_FROM, to: job.to, subject, text })
    return
  }
  const folder = join(/* turbopackIgnore: true */ DATA_DIR, 'mail')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${newId()}.txt`)
  await writeFile(file, `To: ${job.to}\nSubject: ${subject}\n\n${text}`, { mode: 0o600 })
  process.stdout.write(`A mail was written to ${file}\n`)
}
