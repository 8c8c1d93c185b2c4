import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { rankWords } from '#components/comments/rank-words'
import { isLocale, localePath, type Locale } from '#domain/locales'
import { getShownRank } from '#server/comments/ratings/get-shown-rank'
import { rateComment, type RatingRefusal } from '#server/comments/ratings/rate-comment'
import { ratingRefusalSentence } from '#server/comments/ratings/refusal-sentence'
import { currentActor } from '#server/people/current-actor'
import { backTo, goTo } from '#server/redirects'
import { decodeSegment } from '#server/request-path'

type Context = { params: Promise<{ locale: string; slug: string; id: string }> }

const values = z.enum(['1', '-1', '0'])

/**
 * The form of a rating below every comment. It answers with the page that it came from, or, to the script that keeps
 * the reader where they are, with the rating and its words, the sentence of a refusal, or the way to sign in.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, slug, id } = await params
  const locale: Locale = isLocale(language) ? language : 'en'
  const inPlace = request.headers.get('accept') === 'application/json'
  const page = localePath(locale, `/stories/${encodeURIComponent(decodeSegment(slug) ?? slug)}/comments/${encodeURIComponent(id)}`)
  const actor = await currentActor()
  if (!actor) {
    const href = `${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`${page}#comment-${id}`)}`
    return inPlace ? Response.json({ href }) : goTo(href)
  }
  const form = await request.formData().catch(() => new FormData())
  const value = values.safeParse(form.get('value'))
  const commentId = z.uuid().safeParse(id)
  const rated =
    value.success && commentId.success
      ? await rateComment(actor, { commentId: commentId.data, value: Number(value.data) as 1 | -1 | 0 })
      : { ok: false as const, refusal: { code: 'comment-not-found' as const } }
  if (!rated.ok) {
    if (!inPlace) return goTo(`${page}?rating=${inAddress[rated.refusal.code]}#comment-${encodeURIComponent(id)}`)
    return Response.json({ sentence: await ratingRefusalSentence(rated.refusal, locale) })
  }
  if (!inPlace) return goTo(`${backTo(request, page)}#comment-${id}`)
  const t = await getTranslations({ locale, namespace: 'comments.rating' })
  return Response.json({ value: rated.value.value, words: rankWords(t, await getShownRank(id), locale) })
}

/** A refusal as the comment's page is told of it: without the time, which an address could make up. */
const inAddress = {
  'not-allowed': 'not-allowed',
  suspended: 'suspended',
  'comment-not-found': 'comment-not-found',
  'own-comment': 'own-comment',
  'home-country-missing': 'home-country-missing',
  'country-crowded': 'crowded',
  'too-many': 'too-often',
} as const satisfies Record<RatingRefusal['code'], string>
