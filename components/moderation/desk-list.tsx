import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BatchBar } from '#components/moderation/batch-bar'
import { DecisionForm } from '#components/moderation/decision-form'
import { DeskHead } from '#components/moderation/desk-head'
import { DeskItem } from '#components/moderation/desk-item'
import { DeskShell } from '#components/moderation/desk-shell'
import { ItemPlace } from '#components/moderation/item-place'
import { ItemActs } from '#components/moderation/item-standing'
import { useDecisionSentences } from '#components/moderation/use-decision-sentences'
import { PageLink } from '#components/ui/page-link'
import type { DecisionState } from '#domain/moderation/decision-state'
import type { DecisionReason } from '#components/moderation/restriction-form'
import { useJudgeable } from '#components/moderation/use-judgeable'
import { useShellSentences } from '#components/moderation/use-shell-sentences'
import type { FormState } from '#domain/form-state'
import type { Undoable } from '#domain/moderation/decision-state'
import { deskAddress, deskQuery, isNarrowed, type DeskFields } from '#domain/moderation/desk-fields'
import { type DeskCounts, type DeskItem as Item } from '#domain/moderation/desk-item'

type Props = {
  fields: DeskFields
  /** Search, filters and saved views. */
  filter: ReactNode
  counts: DeskCounts
  items: readonly Item[]
  /** How many colleagues wait for this moderator's opinion. */
  opinionsAsked: number
  /** By the language of the author. */
  reasons: Record<string, readonly DecisionReason[]>
  action: (previous: DecisionState, form: FormData) => Promise<DecisionState>
  undo: (previous: FormState, form: FormData) => Promise<FormState>
  /** Makes a list of several, to decide about them together. */
  propose: (previous: FormState, form: FormData) => Promise<FormState>
  /** The address of this page, without its language. */
  path: string
  isFirstPage: boolean
  nextHref: string | null
  notice?: string
  undoable?: Undoable
}

const emptySentences = { held: 'desk.emptyHeld', flagged: 'desk.emptyFlagged', new: 'desk.emptyNew', decided: 'desk.emptyDecided' } as const

/** One page of a queue. */
export function DeskList({
  fields,
  filter,
  counts,
  items,
  opinionsAsked,
  reasons,
  action,
  undo,
  propose,
  path,
  isFirstPage,
  nextHref,
  notice,
  undoable,
}: Props) {
  const t = useTranslations('moderation')
  const locale = useLocale()
  const { decision } = useDecisionSentences()
  const { shell, batch, base } = useShellSentences()
  const judgeable = useJudgeable()
  const { queue } = fields
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
      <p className="-mt-2 mb-2 flex flex-wrap gap-x-6 text-sm">
        <PageLink href={`/moderation/one?${deskQuery(fields)}`}>{t('one.link')}</PageLink>
        <PageLink href="/moderation/batches">{t('batches.title')}</PageLink>
        <PageLink href="/moderation/reviews">{t('reviews.title')}</PageLink>
        <PageLink href="/moderation/opinions">
          {t('case.opinionsTitle')} {opinionsAsked > 0 && <strong data-count="opinions">{opinionsAsked}</strong>}
        </PageLink>
      </p>
      {filter}
      {items.map(item => (
        <DeskItem key={item.id} item={item} standing={<ItemPlace item={item} isChoosable />}>
          {item.bar ? (
            <p className="mt-3 text-soft">{t(`item.${item.bar}`)}</p>
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
      <BatchBar
        action={propose}
        path={path}
        sentences={batch}
        isEmpty={items.every(item => item.bar !== null || item.actions.length === 0)}
      />
      {items.length === 0 && (
        <p className="border-t border-line py-10 text-soft">
          {isFirstPage ? t(isNarrowed(fields) ? 'desk.emptyMatching' : emptySentences[queue]) : t('desk.endOfList')}
        </p>
      )}
      <p className="flex flex-wrap gap-x-6 border-t border-line py-4">
        {!isFirstPage && <PageLink href={deskAddress(fields)}>{t('desk.fromStart')}</PageLink>}
        {nextHref && (
          <PageLink href={nextHref} rel="next">
            {t('desk.more')}
          </PageLink>
        )}
      </p>
    </DeskShell>
  )
}
