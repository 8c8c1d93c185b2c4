import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { judgeFlagAction, liftMeasureAction } from './actions'
import { DeskHead } from '#components/moderation/desk-head'
import { AnsweredFlags } from '#components/moderation/misuse/answered-flags'
import { MeasureList } from '#components/moderation/misuse/measure-list'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listAnsweredFlags, listMeasures } from '#server/moderation/misuse/list-misuse'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ after?: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.misuseDesk' }))('title'))
}

/** Measures against who misuses notices and flags, and the flags of which a moderator says that they were unfounded. */
export default async function MisuseDeskPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/moderation/misuse')}`)
  if (!can(actor, 'misuse.judge')) notFound()
  const { after } = await searchParams
  const [counts, { measures, next }, flags, t, desk] = await Promise.all([
    getQueueCounts(actor),
    listMeasures(after),
    listAnsweredFlags(),
    getTranslations('moderation.misuseDesk'),
    getTranslations('moderation.noticeDesk'),
  ])
  return (
    <>
      <DeskHead current="notices" counts={counts} title={desk('title')} />
      <p className="mt-4 text-sm">
        <PageLink href="/moderation/notices">{desk('back')}</PageLink>
      </p>
      <h2 className="mt-1 text-2xl">{t('title')}</h2>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="measures">
          <SectionHead id="measures" title={t('measures')} />
          <MeasureList measures={measures} action={liftMeasureAction} />
          {next && (
            <p className="py-4">
              <PageLink href={`/moderation/misuse?after=${encodeURIComponent(next)}`} rel="next">
                {t('more')}
              </PageLink>
            </p>
          )}
        </section>
        <section aria-labelledby="flags">
          <SectionHead id="flags" title={t('flags')} />
          <p className="text-soft">{t('flagsLead')}</p>
          <AnsweredFlags flags={flags} action={judgeFlagAction} />
        </section>
      </div>
    </>
  )
}
