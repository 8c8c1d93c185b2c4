import { useTranslations } from 'next-intl'
import { ThreadList } from '#components/comments/thread-list'
import { PageLink } from '#components/ui/page-link'
import type { PublicComment } from '#domain/comments/public-comment'
import type { ViewerMarks } from '#domain/comments/viewer-marks'

type Props = {
  comments: PublicComment[]
  isMore: boolean
  slug: string
  marks: ViewerMarks
  canReply: boolean
  newestHref: string
}

/** Comments that came while the page was read, as they came: what comes later stands below, and nothing moves. */
export function FreshComments({ comments, isMore, slug, marks, canReply, newestHref }: Props) {
  const t = useTranslations('comments.live')
  return (
    <section aria-labelledby="new-comments" className="sheet mb-6">
      <h3 id="new-comments" className="text-xl italic">
        {t('title')}
      </h3>
      {isMore && (
        <p className="mt-1 text-[0.88rem] text-soft">
          {t('newestOnly', { count: comments.length })} <PageLink href={newestHref}>{t('newestFirst')}</PageLink>
        </p>
      )}
      {comments.length === 0 ? (
        <p className="mt-1 text-soft">{t('none')}</p>
      ) : (
        <ThreadList threads={comments} sort="newest" slug={slug} marks={marks} canReply={canReply} />
      )}
    </section>
  )
}
