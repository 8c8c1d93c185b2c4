import { getTranslations, setRequestLocale } from 'next-intl/server'
import { RatingForm } from '#components/comments/rating-form'
import { RatingRefused } from '#components/comments/rating-refused'
import { AccountPage } from '#components/people/account-page'
import { HeadlineOf } from '#components/stories/headline-of'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { directionOf, type Locale } from '#domain/locales'
import { listOwnRatings, type OwnRating } from '#server/comments/ratings/list-own-ratings'
import { privatePage } from '#server/people/page-title'
import { signedInReader } from '#server/people/signed-in-page'
import { takeBackRatingAction } from './actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ cursor?: string; refused?: string }> }

/** What the form of a rating taken back says of itself in the address; without a time, which an address could make up. */
const takeBackRefusals = ['not-allowed', 'too-often'] as const

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.myRatings' }))('title'))
}

export default async function MyRatingsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const reader = await signedInReader(locale, '/account/ratings')
  const { cursor, refused } = await searchParams
  const [{ ratings, nextCursor }, t, refusals] = await Promise.all([
    listOwnRatings(reader, cursor),
    getTranslations('people.myRatings'),
    getTranslations('refusals.ratings'),
  ])
  const refusal = takeBackRefusals.find(code => code === refused)
  return (
    <AccountPage
      current="ratings"
      title={t('title')}
      lead={t('lead')}
      empty={ratings.length === 0 && <p className="text-soft">{t('empty')}</p>}
      next={nextCursor ? { href: `/account/ratings?cursor=${nextCursor}`, label: t('more') } : null}
    >
      {refusal && <RatingRefused sentence={refusals(refusal)} needsAccount={refusal === 'not-allowed'} />}
      <ul className="mt-4 divide-y divide-line">
        {ratings.map(rating => (
          <li key={rating.commentId} id={`comment-${rating.commentId}`} className="py-5">
            <RatingEntry rating={rating} locale={locale} />
          </li>
        ))}
      </ul>
    </AccountPage>
  )
}

async function RatingEntry({ rating, locale }: { rating: OwnRating; locale: Locale }) {
  const [t, comments] = await Promise.all([getTranslations('people.myRatings'), getTranslations('comments')])
  const { comment, story, value, weight } = rating
  const address = `/stories/${encodeURIComponent(story?.slug ?? '')}/comments/${rating.commentId}`
  return (
    <article>
      <p className="text-[0.92rem] text-soft">
        {comment && <bdi className="font-medium text-ink">{comment.authorName || comments('formerReader')}</bdi>} {t('on')}{' '}
        <HeadlineOf story={story} />
      </p>
      {comment ? (
        <p
          className="mt-2 font-serif text-[1.08rem] leading-normal"
          lang={comment.language === 'und' ? undefined : comment.language}
          dir={directionOf(comment.language)}
        >
          <PageLink href={address} className="no-underline hover:underline">
            {comment.words}
          </PageLink>
        </p>
      ) : (
        <p className="mt-2">
          {value === 1 ? t('helpful') : t('notHelpful')}. <span className="text-soft">{t('gone')}</span>
        </p>
      )}
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.88rem] text-soft">
        {comment ? (
          <RatingForm address={address} mine={value} isInPlace={false} />
        ) : (
          <form action={takeBackRatingAction}>
            <input type="hidden" name="commentId" value={rating.commentId} />
            <button className="link-button">{t('takeBack')}</button>
          </form>
        )}
        <span>
          {t('counts', { country: countryName(rating.country, locale) })}
          {weight < 1 && ` ${t('weight', { weight })}`}
        </span>
        <LocalTime instant={rating.ratedAt.toISOString()} locale={locale} />
      </div>
    </article>
  )
}
