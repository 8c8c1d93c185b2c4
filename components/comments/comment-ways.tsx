import { useTranslations } from 'next-intl'
import { IgnoreForm } from '#components/people/ignore-form'
import { PageLink } from '#components/ui/page-link'
import type { PublicComment } from '#domain/comments/public-comment'
import type { ViewerMarks } from '#domain/comments/viewer-marks'

type Props = { comment: PublicComment; slug: string; marks: ViewerMarks }

/** What a reader can do about a comment beside answering it; on its own page, because it is rarely wanted. */
export function CommentWays({ comment, slug, marks }: Props) {
  const t = useTranslations('comments.ways')
  const { author } = comment
  const address = `/stories/${encodeURIComponent(slug)}/comments/${comment.id}`
  return (
    <section aria-label={t('title')} className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line pt-3 text-[0.92rem]">
      <PageLink href={`${address}/flag`} className="py-1.5">
        {t('flag')}
      </PageLink>
      <PageLink href={`${address}/notice`} className="py-1.5">
        {t('notice')}
      </PageLink>
      {marks.isSignedIn && author.handle && !marks.ignoredHandles.has(author.handle) && (
        <IgnoreForm author={author} isIgnored={false} commentId={comment.id} className="py-1.5 text-soft hover:underline" />
      )}
    </section>
  )
}
