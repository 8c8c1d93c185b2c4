'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { localePath } from '#domain/locales'
import { readWaysForm } from '#domain/notifications/ways-input'
import { resumeMail } from '#server/notifications/mail-pause'
import { markRead } from '#server/notifications/mark-read'
import { saveWays } from '#server/notifications/save-ways'
import { signedInReader } from '#server/people/signed-in-page'

const list = '/notifications'
const preferences = '/account/notifications'

export async function markAllReadAction(form: FormData): Promise<void> {
  const locale = await getLocale()
  const reader = await signedInReader(locale, list)
  const until = z.iso.datetime().safeParse(form.get('until'))
  if (until.success) await markRead(reader, { until: new Date(until.data) })
  redirect(localePath(locale, list))
}

export async function markOneReadAction(form: FormData): Promise<void> {
  const locale = await getLocale()
  const reader = await signedInReader(locale, list)
  const id = z.uuid().safeParse(form.get('id'))
  if (id.success) await markRead(reader, { id: id.data })
  const cursor = form.get('cursor')
  redirect(localePath(locale, list) + (typeof cursor === 'string' && cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''))
}

/** Of a link that is followed: whoever has read it there need not be told again. The browser goes on by itself. */
export async function readAction(id: string): Promise<void> {
  const reader = await signedInReader(await getLocale(), list)
  const parsed = z.uuid().safeParse(id)
  if (parsed.success) await markRead(reader, { id: parsed.data })
}

export async function saveWaysAction(form: FormData): Promise<void> {
  const locale = await getLocale()
  const reader = await signedInReader(locale, preferences)
  const input = readWaysForm(form)
  if (input) await saveWays(reader, input)
  redirect(`${localePath(locale, preferences)}?saved=${input ? 'yes' : 'no'}`)
}

export async function resumeMailAction(): Promise<void> {
  const locale = await getLocale()
  await resumeMail(await signedInReader(locale, preferences))
  redirect(localePath(locale, preferences))
}
