import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { isStaffLocale } from '#domain/locales'
import { mostMarksAsked } from '#domain/moderation/desk-mark'
import { can } from '#domain/people/can'
import { deskMark } from '#server/moderation/live/desk-mark'
import { openDeskStream } from '#server/moderation/live/open-desks'
import { currentSession } from '#server/people/current-actor'

type Context = { params: Promise<{ locale: string }> }

const commentIds = z.array(z.uuid()).max(mostMarksAsked)

/** `?items=id,id`: what happens at the desk, as server-sent events; first of the comments asked about, then of all. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const session = await currentSession()
  // The same answer as an address that is not there.
  if (!session || !can(session.reader, 'desk.open')) return new Response(null, { status: 404 })
  const { locale } = await params
  const items = new URL(request.url).searchParams.get('items') ?? ''
  const asked = commentIds.safeParse(items === '' ? [] : items.split(','))
  if (!asked.success) return new Response(null, { status: 400 })
  const t = await getTranslations({ locale: isStaffLocale(locale) ? locale : 'en', namespace: 'moderation.live' })
  const stream = await openDeskStream({ sessionId: session.id, commentIds: asked.data, say: (mark, viewer) => deskMark(mark, viewer, t) })
  if (!stream) return new Response(null, { status: 503, headers: { 'retry-after': '60' } })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // Nobody in between may keep, gather or compress it: every event is to arrive when it is sent.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
