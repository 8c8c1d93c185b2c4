import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { AccountNav } from '#components/moderation/account-nav'
import { ChecksTable } from '#components/moderation/health/checks-table'
import { DecidersTable } from '#components/moderation/health/deciders-table'
import { FairnessTable } from '#components/moderation/health/fairness-table'
import { OpenByAgeTable } from '#components/moderation/health/open-by-age-table'
import { PaceTable } from '#components/moderation/health/pace-table'
import { SectionHead } from '#components/ui/section-head'
import { localePath, type Locale } from '#domain/locales'
import { fewestOfCountry } from '#domain/moderation/health/fairness'
import { can } from '#domain/people/can'
import { readCheckPrecision } from '#server/moderation/health/read-check-precision'
import { daysOfDeciders, readDeciders, readHours } from '#server/moderation/health/read-deciders'
import { daysOfFairness, readFairness } from '#server/moderation/health/read-fairness'
import { readOpenByAge } from '#server/moderation/health/read-open-by-age'
import { readPace } from '#server/moderation/health/read-pace'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { getSettings } from '#server/settings'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.health' })
  return privatePage(t('title'))
}

/** How the desk does: what waits and for how long, who decides, which checks are right, and whether countries fare alike. */
export default async function HealthPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/moderation/health')}`)
  if (!can(actor, 'desk.account')) notFound()
  const now = new Date()
  const [t, { leastRulePrecisionPercent }, open, weeks, deciders, hours, checks, fairness] = await Promise.all([
    getTranslations('moderation.health'),
    getSettings(),
    readOpenByAge(now),
    readPace(now),
    readDeciders(now),
    readHours(now),
    readCheckPrecision(),
    readFairness(now),
  ])
  return (
    <>
      <AccountNav actor={actor} current="health" />
      <h1 className="mt-6 text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      <section aria-labelledby="open" className="mt-6">
        <SectionHead id="open" title={t('open')} />
        <OpenByAgeTable queues={open} />
      </section>
      <section aria-labelledby="pace" className="mt-8">
        <SectionHead id="pace" title={t('pace')}>
          {t('paceNote')}
        </SectionHead>
        <PaceTable weeks={weeks} />
      </section>
      <section aria-labelledby="deciders" className="mt-8">
        <SectionHead id="deciders" title={t('deciders')}>
          {t('lastDays', { days: daysOfDeciders })}
        </SectionHead>
        <DecidersTable deciders={deciders} hours={hours} />
      </section>
      <section aria-labelledby="checks" className="mt-8">
        <SectionHead id="checks" title={t('checks')}>
          {t('checksNote')}
        </SectionHead>
        <ChecksTable checks={checks} leastPercent={leastRulePrecisionPercent} />
      </section>
      <section aria-labelledby="fairness" className="mt-8">
        <SectionHead id="fairness" title={t('fairness.title')}>
          {t('lastDays', { days: daysOfFairness })}
        </SectionHead>
        <p className="max-w-text text-soft">{t('fairness.method', { fewest: fewestOfCountry })}</p>
        <FairnessTable of="removed" rows={fairness.removed} />
        <FairnessTable of="held" rows={fairness.held} />
      </section>
    </>
  )
}
