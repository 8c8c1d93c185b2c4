import { CountryLabel } from '#components/ui/country-label'
import { directionOf } from '#domain/locales'

type Props = {
  label: string
  comment: { body: string; language: string; country: string | null }
  authorName: string
}

/** The comment that a form is about, so that nobody complains of another one. */
export function CommentQuote({ label, comment, authorName }: Props) {
  return (
    <section aria-label={label} className="my-6 border-s-4 border-line ps-4">
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
        <bdi className="font-semibold text-ink">{authorName}</bdi>
        {comment.country && <CountryLabel country={comment.country} />}
      </p>
      <blockquote
        lang={comment.language === 'und' ? undefined : comment.language}
        dir={directionOf(comment.language)}
        className="mt-1 line-clamp-[12] font-serif text-[1.12rem] whitespace-pre-wrap"
      >
        {comment.body}
      </blockquote>
    </section>
  )
}
