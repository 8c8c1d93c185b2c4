import { useLocale, useTranslations } from 'next-intl'
import { NewCommentKeys } from '#components/comments/new-comment-keys'
import { VisitNoted } from '#components/comments/visit-noted'
import { PageLink } from '#components/ui/page-link'
import { localePath } from '#domain/locales'

/** `isMore`: there are more than were counted. */
export type NewComments = { count: number; isMore: boolean; first: string | null }

type Props = {
  slug: string
  newComments: NewComments | null
  /** When the page was read from the database: what came later was not seen on it. */
  shownAt: string
}

/** How many comments came since the viewer's last visit, the way to the first, and the end of it. */
export function NewCommentsLine({ slug, newComments, shownAt }: Props) {
  const t = useTranslations('comments.visit')
  const locale = useLocale()
  const story = `/stories/${encodeURIComponent(slug)}`
  const action = localePath(locale, `${story}/visit`)
  const { count, isMore, first } = newComments ?? { count: 0, isMore: false, first: null }
  return (
    <>
      <VisitNoted address={action} />
      {!first && (
        // Without JavaScript no page notes the visit by itself, and the first one has to be noted for a second to know what is new.
        <noscript>
          <form method="post" action={action} className="mb-5 text-[0.92rem]">
            <input type="hidden" name="readUntil" value={shownAt} />
            <button className="link-button">{t('remember')}</button>
          </form>
        </noscript>
      )}
      {first && (
        <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-1 border-s-4 border-mark ps-3 text-[0.92rem]">
          <span className="font-medium">{t(isMore ? 'many' : 'new', { count })}</span>
          <PageLink href={`${story}/comments/${first}`}>{t('first')}</PageLink>
          <form method="post" action={action}>
            <input type="hidden" name="readUntil" value={shownAt} />
            <button className="link-button">{t('allRead')}</button>
          </form>
          <NewCommentKeys label={t('keys')} />
        </div>
      )}
    </>
  )
}
