import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { decide } from './actions.ts'
import { propose } from './batches/actions.ts'
import { undo } from './undo/actions.ts'
import { deleteViewAction, saveViewAction } from './views/actions.ts'
import { DeskFilter } from '#components/moderation/desk-filter'
import { DeskList } from '#components/moderation/desk-list'
import { SavedViews } from '#components/moderation/saved-views'
import { localePath, type Locale } from '#domain/locales'
import { decodeDeskCursor } from '#domain/moderation/desk-cursor'
import { deskAddress, deskQuery, isNarrowed, readDeskFields } from '#domain/moderation/desk-fields'
import { maximumViewName } from '#domain/moderation/saved-view'
import { can } from '#domain/people/can'
import { deskNotice } from '#server/moderation/desk-notice'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { countOpinionsAskedOf } from '#server/moderation/opinions/list-opinions'
import { listReasonsFor } from '#server/moderation/list-reasons-for'
import { listQueue } from '#server/moderation/list-queue'
import { mostCounted } from '#server/moderation/queues/count-matching'
import { listFilterOptions } from '#server/moderation/queues/list-filter-options'
import { listViews } from '#server/moderation/views/list-views'
import { currentActor } from '#server/people/current-actor'
import { timeZoneOf } from '#server/people/time-zone-of'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

// A decision loads the page anew: few enough items that this stays quick, enough that the next ones are on the screen.
const itemsAPage = 10

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.desk' })
  return { title: t('title'), description: t('description'), robots: { index: false } }
}

export default async function DeskPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const { after, done, decision } = one(query)
  const fields = readDeskFields(query)
  const { queue } = fields
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(deskAddress(fields, after))}`)
  if (!can(actor, 'desk.open')) notFound()

  const zone = await timeZoneOf(actor)
  const isFirstPage = !decodeDeskCursor(after, fields.order)
  const [counts, { items, nextCursor, matching, problem }, options, views, t] = await Promise.all([
    getQueueCounts(actor),
    listQueue(actor, { ...fields, zone, cursor: after, limit: itemsAPage }),
    listFilterOptions(actor, locale),
    listViews(actor),
    getTranslations('moderation.views'),
  ])
  const [reasons, opinionsAsked] = await Promise.all([listReasonsFor(items, locale), countOpinionsAskedOf(actor)])
  const told = await deskNotice(actor, { done, decision, count: counts[queue] })
  return (
    <DeskList
      fields={fields}
      opinionsAsked={opinionsAsked}
      filter={
        <DeskFilter fields={fields} options={options} zone={zone} matching={matching} most={mostCounted} problem={problem}>
          <SavedViews
            base={localePath(locale, '/moderation')}
            views={views}
            address={deskQuery(fields)}
            canSave={isNarrowed(fields) || deskQuery({ ...fields, queue: 'held' }) !== ''}
            save={saveViewAction}
            remove={deleteViewAction}
            maximumName={maximumViewName}
            sentences={{
              title: t('title'),
              saveTitle: t('saveTitle'),
              name: t('name'),
              save: t('save'),
              deleteTitle: t('deleteTitle'),
              delete: t('delete'),
              undo: t('undo'),
            }}
          />
        </DeskFilter>
      }
      counts={counts}
      items={items}
      reasons={reasons}
      action={decide}
      undo={undo}
      propose={propose}
      path={deskAddress(fields, isFirstPage ? null : after)}
      isFirstPage={isFirstPage}
      nextHref={nextCursor ? deskAddress(fields, nextCursor) : null}
      {...told}
    />
  )
}

/** A name that an address has twice says nothing. */
function one(query: Record<string, string | string[] | undefined>): Record<'after' | 'done' | 'decision', string | undefined> {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  return { after: text('after'), done: text('done'), decision: text('decision') }
}
