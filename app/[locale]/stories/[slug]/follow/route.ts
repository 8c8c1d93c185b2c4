import { z } from 'zod'
import { isLocale, localePath, type Locale } from '#domain/locales'
import { follow } from '#server/notifications/follow'
import { unfollow } from '#server/notifications/unfollow'
import { currentActor } from '#server/people/current-actor'
import { goTo } from '#server/redirects'
import { decodeSegment } from '#server/request-path'

type Context = { params: Promise<{ locale: string; slug: string }> }

const input = z.object({
  storyId: z.uuid(),
  rootId: z.uuid().nullable(),
  follow: z.enum(['yes', 'no']),
})

/** The form that follows a story, or a thread of it, or stops; it answers with the page that it stands on. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, slug } = await params
  const locale: Locale = isLocale(language) ? language : 'en'
  const form = await request.formData().catch(() => new FormData())
  const parsed = input.safeParse({ storyId: form.get('storyId'), rootId: form.get('rootId'), follow: form.get('follow') })
  const story = `/stories/${encodeURIComponent(decodeSegment(slug) ?? slug)}`
  const page = parsed.data?.rootId ? `${story}/comments/${parsed.data.rootId}` : story
  const actor = await currentActor()
  if (!actor) return goTo(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(page)}`)
  if (!parsed.success) return goTo(localePath(locale, page))
  if (parsed.data.follow === 'no') {
    await unfollow(actor, parsed.data)
    return goTo(localePath(locale, page))
  }
  const followed = await follow(actor, parsed.data)
  return goTo(`${localePath(locale, page)}${followed.ok ? '' : `?follow=${followed.refusal.code}`}`)
}
