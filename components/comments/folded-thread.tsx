import { useLocale, useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import type { PublicComment } from '#domain/comments/public-comment'
import { countryName } from '#domain/countries'

type Props = { comment: PublicComment; href: string; headingLevel: 'h2' | 'h3' | 'h4' }

const tombstones = { held: 'waiting', removed: 'removed', withdrawn: 'withdrawn' } as const

/** A thread of which only the first line is shown. */
export function FoldedThread({ comment, href, headingLevel: Heading }: Props) {
  const t = useTranslations('comments')
  return (
    <article id={`comment-${comment.id}`} className="flex flex-wrap items-baseline gap-x-3 py-3 text-[0.9rem]">
      <Heading className="font-sans text-[0.95rem] font-normal tracking-normal text-soft">
        <FirstLine comment={comment} />
      </Heading>
      <PageLink href={href}>{t('unfold', { count: comment.replyCount })}</PageLink>
    </article>
  )
}

function FirstLine({ comment: { state, withheld, author } }: { comment: PublicComment }) {
  const t = useTranslations('comments')
  const locale = useLocale()
  if (state === 'published') return author.name ? <bdi>{author.name}</bdi> : t('formerReader')
  if (state === 'withheld') return t('withheld.note', { country: withheld ? countryName(withheld.country, locale) : '' })
  return t(tombstones[state])
}
