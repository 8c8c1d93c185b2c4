import { useFormatter, useTranslations } from 'next-intl'
import type { MovingPart } from '#domain/moderation/checker/learner'

type Props = { score: number; learned: number; parts: readonly MovingPart[] }

/** What the learning checker thinks of a comment, and the words that moved it, either way. */
export function ModelReasons({ score, learned, parts }: Props) {
  const t = useTranslations('moderation.checker')
  const format = useFormatter()
  return (
    <div className="mt-3 border-t border-line pt-3">
      <p>{t('score', { share: format.number(score, { style: 'percent' }), learned })}</p>
      {parts.length > 0 && (
        <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {parts.map(({ text, moved }) => (
            <li key={text}>
              <bdi className="font-medium">{text}</bdi> <span className="text-soft">{t(moved > 0 ? 'against' : 'for')}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
