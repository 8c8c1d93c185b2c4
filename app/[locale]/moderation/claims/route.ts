import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { isLocale, isStaffLocale, localePath } from '#domain/locales'
import type { DeskMark } from '#domain/moderation/desk-mark'
import { can } from '#domain/people/can'
import { claimComment } from '#server/moderation/claims/claim-comment'
import { releaseClaim } from '#server/moderation/claims/release-claim'
import { currentActor } from '#server/people/current-actor'
import { backTo, goTo } from '#server/redirects'

type Context = { params: Promise<{ locale: string }> }

const wished = z.object({ commentId: z.uuid(), wish: z.enum(['claim', 'take-over', 'release']) })

/**
 * The form of an item's claim. It answers with the page that it came from, or, to the script that keeps the moderator
 * where they are, with who works on it now.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  // The same answer as an address that is not there.
  if (!can(actor, 'desk.open')) return new Response(null, { status: 404 })
  const { locale } = await params
  const form = await request.formData().catch(() => new FormData())
  const asked = wished.safeParse(Object.fromEntries(form))
  if (!asked.success) return new Response(null, { status: 400 })
  const { commentId, wish } = asked.data
  const t = await getTranslations({ locale: isStaffLocale(locale) ? locale : 'en', namespace: 'moderation.live' })
  let claim: DeskMark['claim'] = null
  if (wish === 'release') await releaseClaim(actor, { commentId })
  else {
    const claimed = await claimComment(actor, { commentId, isTakeOver: wish === 'take-over' })
    if (claimed.ok) claim = { sentence: t('claimedByYou'), isOwn: true, until: claimed.value.until.toISOString() }
    else if (claimed.refusal.code === 'claimed-by-other') {
      const { holder, until } = claimed.refusal
      claim = { sentence: t('claimed', { name: holder.name }), isOwn: false, until: until.toISOString() }
    } else return new Response(null, { status: 404 })
  }
  if (request.headers.get('accept') === 'application/json') return Response.json({ claim }, { headers: { 'cache-control': 'no-store' } })
  return goTo(`${backTo(request, localePath(isLocale(locale) ? locale : 'en', '/moderation'))}#item-${commentId}`)
}
