'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { localePath } from '#domain/locales'
import { rateComment } from '#server/comments/ratings/rate-comment'
import { signedInReader } from '#server/people/signed-in-page'

const list = '/account/ratings'

/** Takes back a rating of a comment that has no page any longer; where it has one, the form below it does. */
export async function takeBackRatingAction(form: FormData): Promise<void> {
  const locale = await getLocale()
  const reader = await signedInReader(locale, list)
  const commentId = z.uuid().safeParse(form.get('commentId'))
  const taken = commentId.success ? await rateComment(reader, { commentId: commentId.data, value: 0 }) : undefined
  const code = taken && !taken.ok ? taken.refusal.code : undefined
  const refused = code === 'too-many' ? 'too-often' : code === 'not-allowed' ? code : undefined
  redirect(localePath(locale, list) + (refused ? `?refused=${refused}` : ''))
}
