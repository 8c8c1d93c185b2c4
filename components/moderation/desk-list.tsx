import { useLocale, useTranslations } from 'next-intl'
import { DecisionForm } from '#components/moderation/decision-form'
import { DeskHead } from '#components/moderation/desk-head'
import { DeskItem } from '#components/moderation/desk-item'
import { DeskShell } from '#components/moderation/desk-shell'
import { DeskStanding } from '#components/moderation/desk-standing'
import { ItemActs } from '#components/moderation/item-standing'
import { useDecisionSentences } from '#components/moderation/use-decision-sentences'
import { PageLink } from '#components/ui/page-link'
import type { DecisionState } from '#domain/moderation/decision-state'
import type { DecisionReason } from '#components/moderation/restriction-form'
import { useJudgeable } from '#components/moderation/use-judgeable'
import { useShellSentences } from '#components/moderation/use-shell-sentences'
import type { FormState } from '#domain/form-state'
import type { Undoable } from '#domain/moderation/decision-state'
import { type DeskCounts, type DeskItem as Item, type Queue } from '#domain/moderation/desk-item'

type Props = {
  queue: Queue
  counts: DeskCounts
  items: readonly Item[]
  /** By the language of the author. */
  reasons: Record<string, readonly DecisionReason[]>
  action: (previous: DecisionState, form: FormData) => Promise<DecisionState>
  undo: (previous: FormState, form: FormData) => Promise<FormState>
  /** The address of this page, without its language. */
  path: string
  isFirstPage: boolean
  nextHref: string | null
  notice?: string
  undoable?: Undoable
}

/** One page of a queue. */
export function DeskList({ queue, counts, items, reasons, action, undo, path, isFirstPage, nextHref, notice, undoable }: Props) {
  const t = useTranslations('moderation')
  const locale = useLocale()
  const { decision } = useDecisionSentences()
  const { shell, base } = useShellSentences()
  const judgeable = useJudgeable()
  const start = queue === 'held' ? '/moderation' : `/moderation?queue=${queue}`
  return (
    <DeskShell
      key={path}
      sentences={shell}
      base={base}
      path={path}
      undo={undo}
      notice={notice}
      undoable={undoable}
      head={<DeskHead current={queue} counts={counts} title={t('desk.title')} />}
    >
      {items.map(item => (
        <DeskItem key={item.id} item={item} standing={<DeskStanding item={item} isChoosable />}>
          {item.isOwn ? (
            <p className="mt-3 text-soft">{t('item.own')}</p>
          ) : (
            <ItemActs item={item}>
              <DecisionForm
                item={judgeable(item)}
                action={action}
                returnTo={path}
                queue={queue}
                reasons={reasons[item.author.locale] ?? []}
                sentences={decision}
                locale={locale}
              />
            </ItemActs>
          )}
        </DeskItem>
      ))}
      {items.length === 0 && (
        <p className="border-t border-line py-10 text-soft">
          {isFirstPage ? t(queue === 'held' ? 'desk.emptyHeld' : 'desk.emptyFlagged') : t('desk.endOfList')}
        </p>
      )}
      <p className="flex flex-wrap gap-x-6 border-t border-line py-4">
        {!isFirstPage && <PageLink href={start}>{t('desk.fromStart')}</PageLink>}
        {nextHref && (
          <PageLink href={nextHref} rel="next">
            {t('desk.more')}
          </PageLink>
        )}
      </p>
    </DeskShell>
  )
}
