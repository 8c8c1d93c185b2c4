import { useTranslations } from 'next-intl'
import { useDuration } from '#components/ui/use-duration'
import { isControlReason } from '#domain/stories/story-control'
import type { StoryMode } from '#domain/stories/story-mode'

type Controls = { mode: StoryMode; slowModeSeconds: number; controlReason: string | null }

/** What moderators set for the discussion, as far as it concerns who writes, and why, in neutral words. */
export function ControlNote({ mode, slowModeSeconds, controlReason }: Controls) {
  const t = useTranslations('comments')
  const duration = useDuration()
  return (
    <>
      {mode === 'premoderated' && <p className="mt-2 text-sm text-soft">{t('premoderated')}</p>}
      {mode !== 'closed' && slowModeSeconds > 0 && (
        <p className="mt-2 text-sm text-soft">{t('slowMode', { duration: duration(slowModeSeconds) })}</p>
      )}
      {isControlReason(controlReason) && <p className="mt-2 text-sm text-soft">{t(`controlReasons.${controlReason}`)}</p>}
    </>
  )
}

/** Below the first comment of a thread that takes no more replies. */
export function LockNote({ reason }: { reason: string }) {
  const t = useTranslations('comments')
  return (
    <p className="my-2 max-w-text border-s-2 border-line ps-3 text-[0.92rem] text-soft">
      {t('locked')} {isControlReason(reason) && t(`controlReasons.${reason}`)}
    </p>
  )
}
