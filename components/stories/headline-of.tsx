import { useTranslations } from 'next-intl'
import { directionOf } from '#domain/locales'

type Props = { story: { headline: string; language: string } | null; className?: string }

/** A story's headline in a line of another text; of one that is no longer published, that it is not. */
export function HeadlineOf({ story, className }: Props) {
  const t = useTranslations('stories')
  if (!story) return <i className={className}>{t('gone')}</i>
  return (
    <bdi lang={story.language} dir={directionOf(story.language)} className={className}>
      {story.headline}
    </bdi>
  )
}
