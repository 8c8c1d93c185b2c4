import 'server-only'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import { configuration } from '#server/configuration'
import { newId } from '#server/new-id'

export type OutgoingMail = {
  to: string
  subject: string
  text: string
  /** Further headers, each on one line. */
  headers?: Record<string, string>
}

/**
 * What became of a mail: the server took it, it knows no such address, it does not want this mail, or the connection broke
 * after all of the mail was handed over, so that nobody can tell. What failed before that, or was refused for now, is
 * thrown, to be tried again.
 */
export type Delivery = 'accepted' | 'address-refused' | 'mail-refused' | 'uncertain'

let transport: Transporter | undefined

/** Hands a mail to the mail server, or on a machine without one writes it to a file and says where. */
export async function deliver({ to, subject, text, headers = {} }: OutgoingMail): Promise<Delivery> {
  const { SMTP_URL, MAIL_FROM } = configuration()
  // Nobody's holiday notice should answer a machine.
  const all = { ...headers, 'Auto-Submitted': 'auto-generated' }
  if (!SMTP_URL) return writeToFile({ to, subject, text, headers: all })
  transport ??= makeTransport(SMTP_URL)
  const mail: Mail = { from: MAIL_FROM, to, subject, text, headers: all, progress: { isHandedOver: false } }
  try {
    await transport.sendMail(mail)
    return 'accepted'
  } catch (error) {
    return refusalOf(error) ?? uncertain(error, mail)
  }
}

/** Kept beside the mail, because nodemailer copies the mail itself. */
type Mail = SendMailOptions & { progress: { isHandedOver: boolean } }

function makeTransport(url: string): Transporter {
  const made = createTransport(url)
  made.use('stream', ({ message, data }, done) => {
    const read = message.createReadStream.bind(message)
    message.createReadStream = options => read(options).once('end', () => void ((data as Mail).progress.isHandedOver = true))
    done()
  })
  return made
}

/** A permanent answer (5xx) is an outcome; a server that is full or away is not. */
function refusalOf(error: unknown): Delivery | undefined {
  const { responseCode, command, response } = error as { responseCode?: number; command?: string; response?: string }
  if (!responseCode || responseCode < 500) return undefined
  if (command === 'DATA') return 'mail-refused'
  if (command !== 'RCPT TO') return undefined
  // 5.7: a policy, such as a relay that does not know us. That is the operator's to mend and says nothing of the address.
  return /^5\d\d[ -]5\.7\./.test(response ?? '') ? 'mail-refused' : 'address-refused'
}

function uncertain(error: unknown, mail: Mail): Delivery {
  if (mail.progress.isHandedOver && !(error as { responseCode?: number }).responseCode) return 'uncertain'
  throw error
}

async function writeToFile({ to, subject, text, headers }: Required<OutgoingMail>): Promise<Delivery> {
  const folder = join(/* turbopackIgnore: true */ configuration().DATA_DIR, 'mail')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${newId()}.txt`)
  const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`)
  await writeFile(file, `To: ${to}\nSubject: ${subject}\n${more.join('')}\n${text}`, { mode: 0o600 })
  process.stdout.write(`A mail was written to ${file}\n`)
  return 'accepted'
}
