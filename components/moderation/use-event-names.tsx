import { useTranslations } from 'next-intl'
import { isEventKind, type EventKind } from '#domain/moderation/event-kinds'

/** How the kinds of entries are called, in the words of the interface. */
export function useEventNames() {
  const t = useTranslations('moderation.log')
  return {
    area: (area: string) => (t.has(`areas.${area}` as 'areas.comment') ? t(`areas.${area}` as 'areas.comment') : area),
    /** A kind as a choice of a list: `approved a comment`. */
    short: (kind: EventKind) => t(`kinds.${kind}` as 'kinds.comment.approved'),
    /** What an entry says happened; a kind that a later version wrote is called by its key. */
    of: (kind: string) => (isEventKind(kind) ? t(`kinds.${kind}` as 'kinds.comment.approved') : kind),
  }
}
