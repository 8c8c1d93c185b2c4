import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AuthorMarks } from '#components/comments/author-marks'
import { IgnoredFold } from '#components/comments/ignored-fold'
import { ProminenceLabel } from '#components/comments/prominence-label'
import { QuotationList } from '#components/comments/quotation-list'
import { RankLine } from '#components/comments/rank-line'
import { RatingForm } from '#components/comments/rating-form'
import { RichText } from '#components/comments/rich-text'
import { WithheldNote } from '#components/comments/withheld-note'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { PublicComment } from '#domain/comments/public-comment'
import { isNewTo, type ViewerMarks } from '#domain/comments/viewer-marks'
import { directionOf, localePath } from '#domain/locales'

type Props = {
  comment: PublicComment
  slug: string
  marks: ViewerMarks
  reply?: ReactNode
  /** The link that folds its thread. */
  fold?: ReactNode
  children?: ReactNode
  headingLevel?: 'h2' | 'h3' | 'h4'
  isCurrent?: boolean
}

const tombstones = { held: 'waiting', removed: 'removed', withdrawn: 'withdrawn' } as const

/** One comment: who, "says: country", what was reported in one line, then the words, large enough to read. */
export function CommentItem({ comment, slug, marks, reply, fold, children, headingLevel: Heading = 'h3', isCurrent = false }: Props) {
  const t = useTranslations('comments')
  const locale = useLocale()
  const address = `/stories/${slug}/comments/${comment.id}`
  const { testimony } = comment
  const isNew = isNewTo(marks, comment)
  const isBlind = marks.isBlindFirst && !marks.ratings.has(comment.id) && !marks.ownIds.has(comment.id)
  return (
    <article
      id={`comment-${comment.id}`}
      className="scroll-mt-4 py-4 target:bg-mark/30"
      aria-current={isCurrent ? 'true' : undefined}
      data-new={isNew ? '' : undefined}
    >
      {comment.state === 'published' ? (
        <IgnoredFold author={comment.author} commentId={comment.id} isIgnored={marks.ignoredHandles.has(comment.author.handle)}>
          <header className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.92rem]">
            <Heading className="font-sans text-[0.95rem] font-semibold tracking-normal">
              {comment.author.handle ? (
                <PageLink href={`/people/${encodeURIComponent(comment.author.handle)}`} className="no-underline hover:underline">
                  <bdi>{comment.author.name}</bdi>
                </PageLink>
              ) : (
                <i className="font-normal text-soft">{t('formerReader')}</i>
              )}
            </Heading>
            <AuthorMarks author={comment.author} />
            {comment.country && (
              <span className="inline-flex flex-wrap items-center gap-1.5 text-soft">
                {t('says')} {isBlind ? <i>{t('rating.blind')}</i> : <CountryLabel country={comment.country} />}
              </span>
            )}
            {comment.rank?.hasBadge && (
              <PageLink href="/about/ranking#badge" className="badge badge-agreed" title={t('rating.badgeHint')}>
                {t('rating.badge')}
              </PageLink>
            )}
            {comment.isPinned && <span className="badge">{t('pinned')}</span>}
            {comment.isPicked && <span className="badge">{t('picked')}</span>}
            {isNew && <span className="new-mark">{t('visit.mark')}</span>}
            <span className="ms-auto text-[0.83rem] text-soft">
              <a href={`#comment-${comment.id}`} className="no-underline hover:underline">
                <LocalTime instant={comment.createdAt.toISOString()} locale={locale} />
              </a>
              {comment.editedAt && (
                <>
                  {' · '}
                  {t('edited')} <LocalTime instant={comment.editedAt.toISOString()} locale={locale} />
                </>
              )}
            </span>
          </header>
          {testimony && (testimony.prominence || testimony.outlet || testimony.missing || testimony.link) && (
            <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.88rem] text-soft">
              {testimony.prominence && <ProminenceLabel prominence={testimony.prominence} />}
              {testimony.outlet && testimony.link && (
                <a href={testimony.link} rel="nofollow ugc noopener">
                  <bdi>{testimony.outlet}</bdi>
                </a>
              )}
              {testimony.outlet && !testimony.link && <bdi>{testimony.outlet}</bdi>}
              {!testimony.outlet && testimony.link && (
                <a href={testimony.link} rel="nofollow ugc noopener" dir="ltr">
                  {new URL(testimony.link).hostname}
                </a>
              )}
              {testimony.missing && (
                <span>
                  {t('missing')} <bdi>{testimony.missing}</bdi>
                </span>
              )}
            </p>
          )}
          <QuotationList quotations={comment.quotations} slug={slug} />
          <div
            lang={comment.language === 'und' ? undefined : comment.language}
            dir={directionOf(comment.language)}
            data-body={comment.revision}
          >
            <RichText
              text={comment.body}
              mentions={comment.mentions.map(handle => ({ handle, href: localePath(locale, `/people/${encodeURIComponent(handle)}`) }))}
              className="mt-2 max-w-text font-serif text-[1.12rem] leading-normal"
            />
          </div>
          <footer className="mt-1 flex flex-wrap items-baseline gap-x-3 sm:gap-x-4 text-[0.88rem]">
            {!marks.ownIds.has(comment.id) && <RatingForm address={address} mine={marks.ratings.get(comment.id)} isInPlace={!isBlind} />}
            {reply}
            {fold}
            {marks.ownIds.has(comment.id) ? (
              <PageLink href={`${address}/edit`} className="py-1.5">
                {t('editOrWithdraw')}
              </PageLink>
            ) : (
              <PageLink href={`${address}/flag`} className="py-1.5 text-soft no-underline hover:underline">
                {t('flag')}
              </PageLink>
            )}
            <PageLink href={address} className="py-1.5 text-soft no-underline hover:underline">
              {t('permalink')}
            </PageLink>
            <RankLine rank={comment.rank} address={address} />
          </footer>
        </IgnoredFold>
      ) : (
        // A heading too: the replies below would hang from the comment before.
        <Heading className="py-1 font-sans text-base font-normal tracking-normal text-soft italic">
          {comment.state === 'withheld'
            ? comment.withheld && <WithheldNote withheld={comment.withheld} address={address} isCurrent={isCurrent} />
            : t(tombstones[comment.state])}
        </Heading>
      )}
      {children}
    </article>
  )
}
