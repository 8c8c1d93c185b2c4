import { useTranslations } from 'next-intl'
import { StoryControlForm } from '#components/moderation/story-control-form'
import { useDuration } from '#components/ui/use-duration'
import type { FormState } from '#domain/form-state'
import { controlReasons, slowModeChoices } from '#domain/stories/story-control'
import { storyModes } from '#domain/stories/discussion-input'
import type { StoryMode } from '#domain/stories/story-mode'

type Props = {
  story: { id: string; mode: StoryMode; slowModeSeconds: number; controlReason: string | null }
  action: (previous: FormState, form: FormData) => Promise<FormState>
}

/** The form of a discussion's controls, with its words. */
export function StoryControls({ story, action }: Props) {
  const t = useTranslations('moderation.story')
  const duration = useDuration()
  const initial = { mode: story.mode, slowModeSeconds: String(story.slowModeSeconds), reason: story.controlReason ?? '' }
  return (
    <StoryControlForm
      action={action}
      storyId={story.id}
      initial={initial}
      modes={storyModes.map(mode => ({ value: mode, label: t(`modes.${mode}`) }))}
      slowModes={slowModeChoices.map(seconds => ({
        value: String(seconds),
        label: seconds === 0 ? t('noSlowMode') : t('slowModeOf', { duration: duration(seconds) }),
      }))}
      reasons={controlReasons.map(reason => ({ value: reason, label: t(`reasons.${reason}`) }))}
      sentences={{
        mode: t('mode'),
        slowMode: t('slowMode'),
        reason: t('reason'),
        reasonHint: t('reasonHint'),
        choose: t('choose'),
        save: t('save'),
        errors: { 'reason-missing': t('errors.reason-missing') },
      }}
    />
  )
}
