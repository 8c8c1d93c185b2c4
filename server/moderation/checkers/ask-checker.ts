import 'server-only'
import { checkerAnswerSchema, type Asked, type CheckerFailure, type CheckerQuestion } from '#domain/moderation/checkers/checker-answer'
import { signedHeaders } from '#domain/moderation/checkers/signature'

const mostAnswerBytes = 64 * 1024
/** Of all checkers together, in one process: a stream of comments must not open a stream of connections. */
const mostAtOnce = 4

let running = 0
const waiting: (() => void)[] = []

/**
 * One question to a checker, and how long its answer took in milliseconds; waiting for a turn is not counted. No redirect is followed:
 * the admin named one address, and the text goes nowhere else.
 */
export async function askChecker(
  checker: { url: string; secret: string; timeoutMs: number },
  question: CheckerQuestion,
  clock = () => new Date(),
): Promise<{ asked: Asked; milliseconds: number }> {
  if (running >= mostAtOnce) await new Promise<void>(resolve => waiting.push(resolve))
  else running++
  const begun = performance.now()
  try {
    const asked = await ask(checker, JSON.stringify(question), clock())
    return { asked, milliseconds: Math.round(performance.now() - begun) }
  } finally {
    const next = waiting.shift()
    // The turn is handed on as it is, so that nobody takes it between.
    if (next) next()
    else running--
  }
}

const failed = (failure: CheckerFailure): Asked => ({ isAnswered: false, failure })

async function ask(
  { url, secret, timeoutMs }: { url: string; secret: string; timeoutMs: number },
  body: string,
  now: Date,
): Promise<Asked> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(await signedHeaders(secret, body, now)) },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      return failed(isRedirect(response.status) ? { code: 'redirected' } : { code: 'status', status: response.status })
    }
    const text = await readAtMost(response, mostAnswerBytes)
    if (text === undefined) return failed({ code: 'too-large' })
    const answer = checkerAnswerSchema.safeParse(parsed(text))
    return answer.success ? { isAnswered: true, answer: answer.data } : failed({ code: 'not-understood' })
  } catch (error) {
    return failed({ code: error instanceof DOMException && error.name === 'TimeoutError' ? 'timed-out' : 'unreachable' })
  }
}

const isRedirect = (status: number) => status >= 300 && status < 400

/** Undefined for a longer one; what is too much is not even received. */
async function readAtMost(response: Response, bytes: number): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.byteLength
    if (length > bytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
