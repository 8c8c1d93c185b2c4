import { useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import { directionOf } from '#domain/locales'

export type BatchItem = {
  position: number
  state: 'waiting' | 'decided' | 'skipped' | 'undone' | 'kept'
  refusal: string | null
  comment: { id: string; body: string; language: string; story: { headline: string; language: string }; author: { name: string } }
}

const excerptCharacters = 220

/** The comments of a list, and what became of each. */
export function BatchItems({ items, isBegun }: { items: readonly BatchItem[]; isBegun: boolean }) {
  const t = useTranslations('moderation.batches')
  const whyOf = (code: string) => (t.has(`why.${code}` as 'why.other') ? t(`why.${code}` as 'why.equal') : t('why.other', { code }))
  return (
    <ol className="my-4">
      {items.map(({ position, state, refusal, comment }) => (
        <li
          key={position}
          data-batch-item={comment.id}
          className="grid gap-x-6 gap-y-1 border-t border-line py-3 sm:grid-cols-[minmax(0,1fr)_14rem]"
        >
          <div className="min-w-0">
            <p className="text-sm text-soft">
              <bdi className="font-semibold text-ink">{comment.author.name}</bdi> ·{' '}
              <span lang={comment.story.language} dir={directionOf(comment.story.language)}>
                {comment.story.headline}
              </span>
            </p>
            <p
              lang={comment.language === 'und' ? undefined : comment.language}
              dir={directionOf(comment.language)}
              className="mt-1 font-serif text-[1.02rem] leading-snug wrap-anywhere"
            >
              {shortened(comment.body)}
            </p>
          </div>
          <p className="text-sm sm:text-end">
            {isBegun && (
              <span className={state === 'skipped' || state === 'kept' ? 'font-medium' : 'text-soft'}>{t(`states.${state}`)}</span>
            )}
            {refusal && <span className="block">{whyOf(refusal)}</span>}{' '}
            <PageLink href={`/moderation/comments/${comment.id}`}>{t('open')}</PageLink>
          </p>
        </li>
      ))}
    </ol>
  )
}

function shortened(text: string): string {
  const signs = [...text]
  return signs.length > excerptCharacters ? `${signs.slice(0, excerptCharacters).join('')}…` : text
}
