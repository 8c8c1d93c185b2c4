import { useTranslations } from 'next-intl'
import { CountryLabel } from '#components/ui/country-label'
import { directionOf } from '#domain/locales'
import type { ConversationComment, DeskItem } from '#domain/moderation/desk-item'

type Props = { conversation: DeskItem['conversation']; part: 'before' | 'after' }

/** What a comment answers (before it), and what answers it or stands beside it (after it, folded). */
export function ConversationLines({ conversation, part }: Props) {
  const t = useTranslations('moderation.item')
  const { ancestors, hasMoreAncestors, siblings, replies, replyCount } = conversation
  if (part === 'before') {
    if (ancestors.length === 0) return null
    return (
      <div role="group" aria-label={t('conversation')} className="my-3">
        {hasMoreAncestors && <p className="text-sm text-soft">{t('moreAncestors')}</p>}
        <Lines comments={ancestors} />
      </div>
    )
  }
  return (
    <div className="mt-2 flex flex-wrap gap-x-6 text-sm">
      {replyCount > 0 && (
        <details className="open:basis-full">
          <summary className="py-1 text-soft">{t('replies', { count: replyCount })}</summary>
          <Lines comments={replies} />
        </details>
      )}
      {siblings.length > 0 && (
        <details className="open:basis-full">
          <summary className="py-1 text-soft">{t('siblings')}</summary>
          <Lines comments={siblings} />
        </details>
      )}
    </div>
  )
}

function Lines({ comments }: { comments: readonly ConversationComment[] }) {
  const t = useTranslations('moderation.item')
  return (
    <ol className="grid gap-2 border-s-2 border-line ps-3">
      {comments.map(comment => (
        <li key={comment.id} className="text-sm">
          {comment.state === 'published' ? (
            <>
              <span className="me-2 inline-flex flex-wrap items-center gap-x-2 font-medium">
                <bdi>{comment.author.name}</bdi>
                {comment.country && <CountryLabel country={comment.country} />}
              </span>
              <span
                lang={comment.language === 'und' ? undefined : comment.language}
                dir={directionOf(comment.language)}
                className="line-clamp-4 font-serif text-[1rem] whitespace-pre-wrap"
              >
                {comment.body}
              </span>
            </>
          ) : (
            <i className="text-soft">{t('hiddenWords')}</i>
          )}
        </li>
      ))}
    </ol>
  )
}
