import { useLocale, useTranslations } from 'next-intl'
import { DecisionForm } from '#components/moderation/decision-form'
import { DeskHead } from '#components/moderation/desk-head'
import { DeskItem } from '#components/moderation/desk-item'
import { DeskShell } from '#components/moderation/desk-shell'
import { ItemPlace } from '#components/moderation/item-place'
import { ItemActs } from '#components/moderation/item-standing'
import { useDecisionSentences } from '#components/moderation/use-decision-sentences'
import type { DecisionState } from '#domain/moderation/decision-state'
import type { DecisionReason } from '#components/moderation/restriction-form'
import { useJudgeable } from '#components/moderation/use-judgeable'
import { useShellSentences } from '#components/moderation/use-shell-sentences'
import type { FormState } from '#domain/form-state'
import type { Undoable } from '#domain/moderation/decision-state'
import { type DeskCounts, type DeskItem as Item, type Queue } from '#domain/moderation/desk-item'

type Props = {
  item: Item
  /** By the language of the author. */
  reasons: Record<string, readonly DecisionReason[]>
  queue: Queue
  counts: DeskCounts
  action: (previous: DecisionState, form: FormData) => Promise<DecisionState>
  undo: (previous: FormState, form: FormData) => Promise<FormState>
  notice?: string
  undoable?: Undoable
}

/** One item on a page of its own, with what can be done about it now. */
export function DeskAlone({ item, reasons, queue, counts, action, undo, notice, undoable }: Props) {
  const locale = useLocale()
  const { decision } = useDecisionSentences()
  const { shell, base } = useShellSentences()
  const judgeable = useJudgeable()
  const t = useTranslations('moderation')
  const canDecide = item.actions.length > 0
  return (
    <DeskShell
      sentences={shell}
      base={base}
      path={`/moderation/comments/${item.id}`}
      undo={undo}
      notice={notice}
      undoable={undoable}
      sole={item.bar || !canDecide ? undefined : item.id}
      head={<DeskHead current={null} counts={counts} title={t('desk.title')} />}
    >
      <DeskItem item={item} isAlone standing={<ItemPlace item={item} />}>
        {item.bar && canDecide && <p className="mt-3 text-soft">{t(`item.${item.bar}`)}</p>}
        {!item.bar && canDecide && (
          <ItemActs item={item}>
            <DecisionForm
              item={judgeable(item)}
              action={action}
              returnTo={`/moderation/comments/${item.id}`}
              queue={queue}
              reasons={reasons[item.author.locale] ?? []}
              sentences={decision}
              locale={locale}
            />
          </ItemActs>
        )}
        {(item.state === 'removed' || item.state === 'withdrawn') && <p className="mt-3 font-medium">{t(`item.state.${item.state}`)}</p>}
      </DeskItem>
    </DeskShell>
  )
}
