import { useTranslations } from 'next-intl'
import { RatingForm } from '#components/comments/rating-form'
import { PageLink } from '#components/ui/page-link'
import type { RatingValue } from '#domain/comments/rating'

type Props = {
  /** The comment's address, without language. */
  address: string
  isSignedIn: boolean
  isOwn: boolean
  mine: RatingValue | undefined
}

/** What a flag is not for: disagreeing, which flags nothing, and what is against the law, for which there is a form of its own. */
export function OtherWays({ address, isSignedIn, isOwn, mine }: Props) {
  const t = useTranslations('moderation.flag.other')
  return (
    <div className="mt-10 grid gap-6 border-t border-line pt-6 sm:grid-cols-2">
      {!isOwn && (
        <section aria-labelledby="disagree">
          <h2 id="disagree" className="text-xl">
            {t('disagree')}
          </h2>
          <p className="mt-1 text-soft">{t('disagreeText')}</p>
          <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.92rem]">
            {isSignedIn && <RatingForm address={address} mine={mine} isInPlace={false} />}
            <PageLink href={`${address}#reply`} className="py-1.5">
              {t('reply')}
            </PageLink>
          </div>
        </section>
      )}
      <section aria-labelledby="illegal">
        <h2 id="illegal" className="text-xl">
          {t('illegal')}
        </h2>
        <p className="mt-1 text-soft">{t('illegalText')}</p>
        <p className="mt-2 text-[0.92rem]">
          <PageLink href={`${address}/notice`} className="inline-block py-1.5">
            {t('notice')}
          </PageLink>
        </p>
      </section>
    </div>
  )
}
