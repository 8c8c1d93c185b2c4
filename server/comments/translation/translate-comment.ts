import 'server-only'
import { z } from 'zod'
import type { Locale } from '#domain/locales'
import type { Actor } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { addressPrefix } from '#server/client-address'
import { plainText } from '#server/comments/plain-text'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { takePoints } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'

export type TranslationRefusal =
  /** The operator has named no server that translates. */
  | { code: 'not-configured' }
  | { code: 'comment-not-found' }
  | { code: 'too-many'; retryAt: Date }
  /** It did not answer in time, or not with a translation. */
  | { code: 'translator-away' }

const timeoutMilliseconds = 5_000
const answer = z.object({ translatedText: z.string().min(1).max(50_000) })

/** Whether a server that translates is named. */
export function hasTranslator(): boolean {
  return configuration().TRANSLATE_URL !== undefined
}

/**
 * A published comment in another language, by the LibreTranslate-compatible server that the operator names
 * (docs.libretranslate.com, `POST /translate`). It is told the words and nothing of who wrote or reads them; nothing is stored.
 * Whoever reads may ask, and no faster for coming from many addresses.
 */
export async function translateComment(
  { commentId, to }: { commentId: string; to: Locale },
  { address, actor }: { address: string; actor: Actor },
): Promise<Result<{ text: string }, TranslationRefusal>> {
  const { TRANSLATE_URL, TRANSLATE_KEY } = configuration()
  if (!TRANSLATE_URL) return refuse({ code: 'not-configured' })
  const comment = await database.comment.findUnique({
    where: { id: commentId, state: 'published', story: { status: 'published' }, ...visibleIn(await viewingCountry()) },
    select: { body: true, language: true },
  })
  if (!comment) return refuse({ code: 'comment-not-found' })
  const limits = { 'translation.address': addressPrefix(address), ...(actor && { 'translation.account': actor.id }) }
  const taken = await takePoints(limits, await getSettings())
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  try {
    const response = await fetch(`${TRANSLATE_URL}/translate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        q: plainText(comment.body).text,
        source: comment.language === 'und' ? 'auto' : comment.language.split('-')[0],
        target: to,
        format: 'text',
        ...(TRANSLATE_KEY && { api_key: TRANSLATE_KEY }),
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    const parsed = response.ok ? answer.safeParse(await response.json()) : undefined
    return parsed?.success ? accept({ text: parsed.data.translatedText }) : refuse({ code: 'translator-away' })
  } catch {
    return refuse({ code: 'translator-away' })
  }
}
