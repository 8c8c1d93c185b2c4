'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { localePath } from '#domain/locales'
import { unfollow } from '#server/notifications/unfollow'
import { signedInReader } from '#server/people/signed-in-page'

const input = z.object({ storyId: z.uuid(), rootId: z.union([z.uuid(), z.literal('').transform(() => null)]) })

export async function stopFollowingAction(form: FormData): Promise<void> {
  const locale = await getLocale()
  const reader = await signedInReader(locale, '/account/following')
  const parsed = input.safeParse({ storyId: form.get('storyId'), rootId: form.get('rootId') })
  if (parsed.success) await unfollow(reader, parsed.data)
  redirect(localePath(locale, '/account/following'))
}
