import { getTranslations, setRequestLocale } from 'next-intl/server'
import { AccountPage } from '#components/people/account-page'
import { HeadlineOf } from '#components/stories/headline-of'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { directionOf, type Locale } from '#domain/locales'
import { ruleTitle } from '#domain/moderation/rule-title'
import { listOwnFlags, type OwnFlag } from '#server/moderation/list-own-flags'
import { listOwnMeasures } from '#server/moderation/misuse/get-measure'
import { privatePage } from '#server/people/page-title'
import { signedInReader } from '#server/people/signed-in-page'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ cursor?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.myFlags' }))('title'))
}

export default async function MyFlagsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const reader = await signedInReader(locale, '/account/flags')
  const [{ flags, nextCursor }, measures, t, misuse] = await Promise.all([
    listOwnFlags(reader, (await searchParams).cursor),
    listOwnMeasures(reader.id),
    getTranslations('people.myFlags'),
    getTranslations('moderation.misuse'),
  ])
  return (
    <AccountPage
      current="flags"
      title={t('title')}
      lead={t('lead')}
      empty={flags.length === 0 && <p className="text-soft">{t('empty')}</p>}
      next={nextCursor ? { href: `/account/flags?cursor=${nextCursor}`, label: t('more') } : null}
    >
      {measures.map(({ code, of, step }) => (
        <Notice key={code} title={misuse(`what.${of}.${step}`)}>
          <PageLink href={`/misuse/${code}`}>{misuse('ownLink')}</PageLink>
        </Notice>
      ))}
      <ul className="mt-4 divide-y divide-line">
        {flags.map(entry => (
          <li key={entry.id} className="py-5">
            <FlagEntry entry={entry} locale={locale} />
          </li>
        ))}
      </ul>
    </AccountPage>
  )
}

const tones = { open: 'text-ink', agreed: 'text-accent', disagreed: 'text-ink', withdrawn: 'text-soft' } as const

async function FlagEntry({ entry, locale }: { entry: OwnFlag; locale: Locale }) {
  const [t, rules] = await Promise.all([getTranslations('people.myFlags'), getTranslations('moderation.houseRules')])
  const { comment, story, fate } = entry
  const address = `/stories/${encodeURIComponent(story?.slug ?? '')}/comments/${entry.commentId}`
  return (
    <article>
      <p className={`font-semibold ${tones[fate]}`}>
        {t(`fates.${fate}`)}
        {entry.answeredAt && (
          <>
            {' · '}
            <LocalTime instant={entry.answeredAt.toISOString()} locale={locale} className="font-normal" />
          </>
        )}
      </p>
      <p className="mt-1 text-[0.92rem] text-soft">
        {t('flaggedFor', { reason: ruleTitle(rules, entry.reason) })} · {t('on')} <HeadlineOf story={story} /> ·{' '}
        <LocalTime instant={entry.flaggedAt.toISOString()} locale={locale} />
      </p>
      {entry.note && (
        <p className="mt-1 text-[0.92rem]">
          <span className="text-soft">{t('note')}</span> <bdi>{entry.note}</bdi>
        </p>
      )}
      {comment ? (
        <>
          <p
            className="mt-2 border-s-4 border-line ps-3 font-serif"
            lang={comment.language === 'und' ? undefined : comment.language}
            dir={directionOf(comment.language)}
          >
            {comment.words}
          </p>
          <p className="mt-1 text-[0.92rem]">
            <PageLink href={address}>{t('open')}</PageLink>
          </p>
        </>
      ) : (
        <p className="mt-2 text-soft">{t('gone')}</p>
      )}
    </article>
  )
}
