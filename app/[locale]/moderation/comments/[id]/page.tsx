import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { decide } from '../../actions.ts'
import { undo } from '../../undo/actions.ts'
import { DeskAlone } from '#components/moderation/desk-alone'
import { DifferenceText } from '#components/moderation/difference-text'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { localePath, type Locale } from '#domain/locales'
import { difference } from '#domain/moderation/difference'
import { isHouseRule } from '#domain/moderation/house-rules'
import { can } from '#domain/people/can'
import { deskNotice } from '#server/moderation/desk-notice'
import { getDeskItem } from '#server/moderation/get-desk-item'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listReasonsFor } from '#server/moderation/list-reasons-for'
import { getRevisionBody } from '#server/moderation/get-revision-body'
import { currentActor } from '#server/people/current-actor'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  /** `refused` is the code of a decision that was not stored, `seen` the revision that was on the screen. */
  searchParams: Promise<{ refused?: string; seen?: string; done?: string; decision?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.desk' })
  return { title: t('title'), description: t('description'), robots: { index: false } }
}

export default async function DeskItemPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const { refused, seen, done, decision } = await searchParams
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/moderation/comments/${id}`)}`)
  if (!can(actor, 'desk.open') || !z.uuid().safeParse(id).success) notFound()
  const [item, counts] = await Promise.all([getDeskItem(actor, id), getQueueCounts(actor)])
  if (!item) notFound()
  const seenRevision = z.coerce.number().int().positive().safeParse(seen)
  const before = seenRevision.success && seenRevision.data < item.revision ? await getRevisionBody(item.id, seenRevision.data) : undefined
  const t = await getTranslations('moderation')
  const refusals = await getTranslations('refusals.moderation')
  const format = await getFormatter()
  const { claim } = item
  const refusal =
    refused === 'not-waiting'
      ? refusals('not-waiting', { state: item.state })
      : refused === 'claimed-by-other'
        ? claim &&
          refusals('claimed-by-other', {
            name: claim.name,
            time: format.dateTime(claim.until, { timeStyle: 'short', timeZoneName: 'short' }),
          })
        : refused && refusals.has(refused as never)
          ? refusals(refused as 'already-decided')
          : undefined
  const last = item.decisions[0]
  const queue = item.flagCount > 0 && item.state === 'published' ? 'flagged' : 'held'
  const told = await deskNotice(actor, { done, decision, count: counts[queue] })
  const reasons = await listReasonsFor([item], locale)
  return (
    <>
      {refusal && (
        <Notice tone="bad" title={t('desk.refusedTitle')}>
          <p>{refusal}</p>
          {refused === 'already-decided' && last && (
            <p>
              {t('desk.decided', {
                action: last.action,
                name: last.decider.name,
                reason: isHouseRule(last.reason) ? t(`houseRules.${last.reason}.title`) : (last.reason ?? last.law ?? ''),
              })}
              , <LocalTime instant={last.at.toISOString()} locale={locale} />
            </p>
          )}
          {before !== undefined && (
            <>
              <p className="mt-2 text-sm font-medium">{t('decide.changed')}</p>
              <DifferenceText parts={difference(before, item.body)} sentences={{ added: t('decide.added'), taken: t('decide.taken') }} />
            </>
          )}
        </Notice>
      )}
      <DeskAlone item={item} reasons={reasons} queue={queue} counts={counts} action={decide} undo={undo} {...told} />
    </>
  )
}
