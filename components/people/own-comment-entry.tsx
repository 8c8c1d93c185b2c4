import { useLocale, useTranslations } from 'next-intl'
import { OwnReasons } from '#components/comments/own-reasons'
import { ProminenceLabel } from '#components/comments/prominence-label'
import { RichText } from '#components/comments/rich-text'
import { HeadlineOf } from '#components/stories/headline-of'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf } from '#domain/locales'
import type { Testimony } from '#domain/comments/comment-input'
import type { OwnCommentState } from '#domain/comments/own-comment-state'
import type { OwnHold, OwnRestriction } from '#domain/comments/own-comment-state'

type Props = {
  comment: {
    id: string
    parentId: string | null
    country: string | null
    testimony: Testimony | null
    body: string
    language: string
    state: OwnCommentState
    hold: OwnHold | null
    restriction: OwnRestriction | null
    createdAt: Date
    isEditable: boolean
    address: string | null
    story: { headline: string; language: string } | null
  }
}

const tones = { published: 'text-accent', held: 'text-ink', removed: 'text-danger', withdrawn: 'text-soft' } as const

/** One of a reader's comments with its state, why it has it, and the way to where it stands. */
export function OwnCommentEntry({ comment }: Props) {
  const t = useTranslations('people.myComments')
  const locale = useLocale()
  const { address, story, testimony, state } = comment
  const isLive = state === 'published' || state === 'held'
  return (
    <article>
      <p className="text-[0.92rem] text-soft">
        {comment.parentId ? t('reply') : t('answer')} <HeadlineOf story={story} className="font-medium text-ink" />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.92rem] text-soft">
        <strong className={`font-semibold ${tones[state]}`}>{t(`states.${state}`)}</strong>
        {comment.country && <CountryLabel country={comment.country} />}
        {testimony?.prominence && <ProminenceLabel prominence={testimony.prominence} />}
        <LocalTime instant={comment.createdAt.toISOString()} locale={locale} />
      </p>
      {(comment.hold || comment.restriction) && (
        <div className="mt-2 border-s-4 border-edge ps-3">
          <OwnReasons hold={comment.hold} restriction={comment.restriction} />
        </div>
      )}
      <div lang={comment.language === 'und' ? undefined : comment.language} dir={directionOf(comment.language)}>
        <RichText text={comment.body} className="mt-2 font-serif text-[1.08rem] leading-normal" />
      </div>
      <p className="mt-1 flex flex-wrap gap-x-4 text-[0.92rem]">
        {address && (
          <PageLink href={address} className="py-1.5">
            {t('open')}
          </PageLink>
        )}
        {address && isLive && (
          <PageLink href={`${address}/edit`} className="py-1.5">
            {t('edit')}
          </PageLink>
        )}
      </p>
    </article>
  )
}
