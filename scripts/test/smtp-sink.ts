import { createServer, type Socket } from 'node:net'
import { configuration } from '#server/configuration'

export type TakenMail = { to: string; headers: Map<string, string>; text: string }

/** A line, or `hang-up`. */
type Answer = (to: string) => string

const taken = '250 2.0.0 Taken'

/**
 * A mail server of the tests: it keeps what it takes and refuses what it is told to refuse. From the call on, the product
 * mails there.
 */
export async function startSmtpSink() {
  const mails: TakenMail[] = []
  const rules: { recipient: Answer; message: Answer } = { recipient: () => taken, message: () => taken }
  const server = createServer(socket => converse(socket, mails, rules))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The mail server of the tests has no port.')
  Object.assign(configuration(), { SMTP_URL: `smtp://127.0.0.1:${address.port}` })
  return {
    mails,
    /** What it answers to a recipient and to a whole mail, until it is reset. */
    rules,
    reset: () => {
      mails.length = 0
      rules.recipient = () => taken
      rules.message = () => taken
    },
    stop: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}

function converse(socket: Socket, mails: TakenMail[], rules: { recipient: Answer; message: Answer }): void {
  let [buffer, to, isMessage] = ['', '', false]
  const say = (line: string) => socket.write(`${line}\r\n`)
  const answer = (line: string) => {
    if (line === 'hang-up') socket.destroy()
    else say(line)
  }
  const command = (line: string) => {
    if (/^(?:EHLO|HELO)/i.test(line)) return say('250 sink')
    if (/^RCPT TO/i.test(line)) {
      to = /<([^>]*)>/.exec(line)?.[1] ?? ''
      return answer(rules.recipient(to))
    }
    if (/^DATA/i.test(line)) {
      isMessage = true
      return say('354 Go on')
    }
    if (/^QUIT/i.test(line)) return socket.end('221 Bye\r\n')
    say('250 Good')
  }
  socket.on('error', () => {})
  socket.on('data', piece => {
    buffer += piece.toString('utf8')
    for (;;) {
      const end = isMessage ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n')
      if (end < 0) return
      const part = buffer.slice(0, end)
      buffer = buffer.slice(end + (isMessage ? 5 : 2))
      if (!isMessage) command(part)
      else {
        isMessage = false
        mails.push(readMail(to, part))
        answer(rules.message(to))
      }
    }
  })
  say('220 sink')
}

function readMail(to: string, source: string): TakenMail {
  const [head = '', ...body] = source.split('\r\n\r\n')
  const headers = new Map(
    head
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), decodeWords(line.slice(line.indexOf(':') + 1).trim())]),
  )
  const text = body.join('\r\n\r\n')
  const decoded = { base64: decodeBase64, 'quoted-printable': decodeQuoted }[headers.get('content-transfer-encoding') ?? '']
  return { to, headers, text: (decoded?.(text) ?? text).replaceAll('\r\n', '\n') }
}

const decodeBase64 = (text: string) => Buffer.from(text, 'base64').toString('utf8')

function decodeQuoted(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** RFC 2047: words of a header that are not ASCII. */
function decodeWords(value: string): string {
  return value
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? decodeBase64(text) : decodeQuoted(text.replaceAll('_', ' ')),
    )
}
