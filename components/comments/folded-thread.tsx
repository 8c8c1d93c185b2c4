import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import type { PublicComment } from '#domain/comments/public-comment'

type Props = { comment: PublicComment; href: string; headingLevel: 'h2' | 'h3' | 'h4' }

/** A thread of which only the first line is shown. */
export function FoldedThread({ comment, href, headingLevel: Heading }: Props) {
  const t = useTranslations('comments')
  return (
    <article id={`comment-${comment.id}`} className="flex flex-wrap items-baseline gap-x-3 py-3 text-[0.9rem]">
      <Heading className="font-sans text-[0.95rem] font-normal tracking-normal text-soft">
        {comment.author.name ? <bdi>{comment.author.name}</bdi> : t('formerReader')}
      </Heading>
      <PageLink href={href}>{t('unfold', { count: comment.replyCount })}</PageLink>
    </article>
  )
}
