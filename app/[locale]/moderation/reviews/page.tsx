import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { answer } from './actions.ts'
import { BlindReviewForm } from '#components/moderation/checker/blind-review-form'
import { DeskHead } from '#components/moderation/desk-head'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { directionOf, localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listOfferedRules } from '#server/moderation/house-rules/list-offered-rules'
import { nextBlindReview } from '#server/moderation/reviews/next-blind-review'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ told?: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.reviews' }))('title'))
}

/** One decided comment at a time, for whoever did not decide it, without the decision. */
export default async function ReviewsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/moderation/reviews')}`)
  if (!can(actor, 'desk.open')) notFound()
  const { told } = await searchParams
  const [t, item, counts, reasons, review] = await Promise.all([
    getTranslations('moderation.item'),
    nextBlindReview(actor),
    getQueueCounts(actor),
    listOfferedRules(locale),
    getTranslations('moderation.reviews'),
  ])
  return (
    <>
      <DeskHead current={null} counts={counts} title={review('title')} />
      {(told === 'agrees' || told === 'differs') && <Notice tone="good" title={review(`told.${told}`)} />}
      <p className="mt-4 max-w-text text-soft">{review('lead')}</p>
      {item ? (
        <article aria-label={review('comment')} className="mt-4 border-t border-line py-4">
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
            <bdi lang={item.story.language} dir={directionOf(item.story.language)} className="font-semibold text-ink">
              {item.story.headline}
            </bdi>
            {item.isReply && <span>{t('reply')}</span>}
            {item.country && <CountryLabel country={item.country} />}
            <LocalTime instant={item.at.toISOString()} locale={locale} />
            <span>{review('others', { count: item.others })}</span>
          </p>
          {item.parent && (
            <blockquote
              dir={directionOf(item.parent.language)}
              className="mt-2 max-w-text border-s-2 border-line ps-3 whitespace-pre-wrap text-soft"
            >
              {item.parent.body}
            </blockquote>
          )}
          <blockquote
            lang={item.language === 'und' ? undefined : item.language}
            dir={directionOf(item.language)}
            className="my-3 max-w-text font-serif text-[1.12rem] whitespace-pre-wrap"
          >
            {item.body}
          </blockquote>
          <BlindReviewForm
            key={item.id}
            reviewId={item.id}
            action={answer}
            reasons={reasons.map(({ key, title }) => ({ key, title }))}
            sentences={{
              keep: review('keep'),
              restrict: review('restrict'),
              reason: review('reason'),
              reasonHint: review('reasonHint'),
              none: review('none'),
            }}
          />
        </article>
      ) : (
        <p className="mt-4 border-t border-line py-8">{review('empty')}</p>
      )}
    </>
  )
}
