import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { isLocale } from '#domain/locales'
import { addressOf } from '#server/client-address'
import { translateComment } from '#server/comments/translation/translate-comment'
import { currentActor } from '#server/people/current-actor'

type Context = { params: Promise<{ locale: string; id: string }> }

/** A comment in the page's language, for whoever reads it. A POST, because it asks another server on the reader's behalf. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, id } = await params
  const locale = isLocale(language) ? language : 'en'
  const commentId = z.uuid().safeParse(id)
  const translated = commentId.success
    ? await translateComment({ commentId: commentId.data, to: locale }, { address: addressOf(request), actor: await currentActor() })
    : undefined
  const headers = { 'cache-control': 'no-store' }
  if (translated?.ok) return Response.json({ text: translated.value.text }, { headers })
  const t = await getTranslations({ locale, namespace: 'comments.translation' })
  const isBusy = translated?.refusal.code === 'too-many'
  return Response.json({ sentence: t(isBusy ? 'busy' : 'failed') }, { headers })
}
