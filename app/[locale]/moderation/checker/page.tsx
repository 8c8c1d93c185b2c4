import type { Metadata } from 'next'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { reset } from './actions.ts'
import { AccountNav } from '#components/moderation/account-nav'
import { LearnerTable } from '#components/moderation/checker/learner-table'
import { ReviewDifferences } from '#components/moderation/checker/review-differences'
import { ActForm } from '#components/ui/act-form'
import { Notice } from '#components/ui/notice'
import { SectionHead } from '#components/ui/section-head'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { getLearners } from '#server/moderation/checker/get-learners'
import { getReviewRecord } from '#server/moderation/reviews/get-review-record'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { getSettings } from '#server/settings'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ told?: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.checker' }))('title'))
}

/** What the learning checker knows, how far people agree with it, and with each other. */
export default async function CheckerPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/moderation/checker')}`)
  if (!can(actor, 'settings.change')) notFound()
  const { told } = await searchParams
  const [t, format, learners, reviews, settings] = await Promise.all([
    getTranslations('moderation.checker'),
    getFormatter(),
    getLearners(),
    getReviewRecord(),
    getSettings(),
  ])
  return (
    <>
      <AccountNav actor={actor} current="checker" />
      <h1 className="mt-6 text-3xl">{t('title')}</h1>
      {told === 'reset' && <Notice tone="good" title={t('resetDone')} />}
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      {settings.learningChecker === 'off' && <p className="mt-2 font-medium">{t('off')}</p>}
      <section aria-labelledby="learned" className="mt-6">
        <SectionHead id="learned" title={t('learned')} />
        <LearnerTable
          learners={learners}
          reset={({ language }) => (
            <details>
              <summary className="cursor-pointer py-2">{t('reset')}</summary>
              <p className="text-sm">{t('resetAsk')}</p>
              <ActForm action={reset} hidden={{ language }} label={t('resetConfirm')} className="button button-danger" />
            </details>
          )}
        />
        <p className="mt-3 max-w-text text-sm text-soft">{t('learnedNote')}</p>
      </section>
      <section aria-labelledby="reviews" className="mt-8">
        <SectionHead id="reviews" title={t('reviews')} />
        <p className="mt-2">
          {t('reviewsLine', {
            percent: settings.blindReviewPercent,
            answered: reviews.answered,
            waiting: reviews.waiting,
            agreed: reviews.agreed === null ? '–' : format.number(reviews.agreed, { style: 'percent' }),
            kappa: reviews.kappa === null ? '–' : format.number(reviews.kappa, { maximumFractionDigits: 2 }),
          })}
        </p>
        <h3 className="mt-4 font-medium">{t('differences')}</h3>
        <ReviewDifferences differences={reviews.differences} />
      </section>
    </>
  )
}
