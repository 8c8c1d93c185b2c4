import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '#domain/locales'

type Props = {
  author: { handle: string; name: string }
  isIgnored: boolean
  /** The comment to come back to. */
  commentId?: string
  className?: string
}

/** Ignores a reader, or no longer: a plain form that leads back to where it is pressed. */
export function IgnoreForm({ author, isIgnored, commentId, className = 'button button-plain' }: Props) {
  const t = useTranslations('people.ignoring')
  const locale = useLocale()
  return (
    <form method="post" action={localePath(locale, `/people/${encodeURIComponent(author.handle)}/ignore`)}>
      {commentId && <input type="hidden" name="at" value={commentId} />}
      <button name="value" value={isIgnored ? 0 : 1} className={className}>
        {isIgnored ? t('stop') : t('start', { name: author.name })}
      </button>
    </form>
  )
}
