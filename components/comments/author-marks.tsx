import { useTranslations } from 'next-intl'
import type { CommentAuthor } from '#domain/comments/public-comment'

/** What a reader should know of who writes: works for this site, or speaks for an outlet. */
export function AuthorMarks({ author }: { author: CommentAuthor }) {
  const t = useTranslations('comments')
  return (
    <>
      {author.staff && <span className="badge badge-solid">{t(`staff.${author.staff}`)}</span>}
      {author.speaksFor && (
        <span className="badge">{t.rich('speaksFor', { outlet: author.speaksFor, bdi: chunks => <bdi>{chunks}</bdi> })}</span>
      )}
    </>
  )
}
