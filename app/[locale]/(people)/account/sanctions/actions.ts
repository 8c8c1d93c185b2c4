'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { localePath } from '#domain/locales'
import { acknowledgeSanction } from '#server/moderation/sanctions/acknowledge-sanction'
import { signedInReader } from '#server/people/signed-in-page'

export async function acknowledgeAction(form: FormData): Promise<void> {
  const locale = await getLocale()
  const reader = await signedInReader(locale, '/account/sanctions')
  const sanctionId = z.uuid().safeParse(form.get('sanctionId'))
  if (sanctionId.success) await acknowledgeSanction(reader, { sanctionId: sanctionId.data })
  redirect(localePath(locale, `/account/sanctions${form.get('kind') === 'warning' ? '?done=warning' : ''}`))
}
