import { useLocale, useTranslations } from 'next-intl'
import { DecisionForm } from '#components/moderation/decision-form'
import { DeskHead } from '#components/moderation/desk-head'
import { DeskItem } from '#components/moderation/desk-item'
import { DeskShell } from '#components/moderation/desk-shell'
import { useDecisionSentences } from '#components/moderation/use-decision-sentences'
import type { DecisionState } from '#domain/moderation/decision-state'
import { canBeApproved, type DeskCounts, type DeskItem as Item, type Queue } from '#domain/moderation/desk-item'

type Props = {
  item: Item
  queue: Queue
  counts: DeskCounts
  action: (previous: DecisionState, form: FormData) => Promise<DecisionState>
  notice?: string
}

/** One item on a page of its own, with what can be done about it now. */
export function DeskAlone({ item, queue, counts, action, notice }: Props) {
  const locale = useLocale()
  const { decision, reasons, keys } = useDecisionSentences()
  const t = useTranslations('moderation')
  const canApprove = canBeApproved(item)
  const canRemove = item.state === 'held' || item.state === 'published'
  return (
    <DeskShell sentences={keys} notice={notice} head={<DeskHead current={null} counts={counts} title={t('desk.title')} />}>
      <DeskItem item={item} isAlone>
        {item.isOwn && canRemove && <p className="mt-3 text-soft">{t('item.own')}</p>}
        {!item.isOwn && canRemove && (
          <DecisionForm
            item={{ id: item.id, revision: item.revision, lastDecisionId: item.lastDecisionId, canApprove }}
            action={action}
            returnTo={`/moderation/comments/${item.id}`}
            queue={queue}
            reasons={reasons}
            sentences={decision}
            locale={locale}
          />
        )}
        {!canRemove && <p className="mt-3 font-medium">{t(`item.state.${item.state}`)}</p>}
      </DeskItem>
    </DeskShell>
  )
}
