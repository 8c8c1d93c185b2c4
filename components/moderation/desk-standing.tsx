import { useTranslations } from 'next-intl'
import { ItemStanding } from '#components/moderation/item-standing'
import { useShellSentences } from '#components/moderation/use-shell-sentences'
import type { DeskItem } from '#domain/moderation/desk-item'

type Props = {
  item: DeskItem
  /** In a list, which can be decided about together. */
  isChoosable?: boolean
}

/** Who works on an item, and what colleagues did to it; with the boxes of a list. */
export function DeskStanding({ item, isChoosable = false }: Props) {
  const t = useTranslations('moderation.live')
  const { standing, base } = useShellSentences()
  const { id, revision, lastDecisionId, claim } = item
  const canDecide = !item.bar && item.actions.length > 0
  return (
    <ItemStanding
      item={{ id, revision, lastDecisionId }}
      claim={
        claim && {
          sentence: claim.isOwn ? t('claimedByYou') : t('claimed', { name: claim.name }),
          isOwn: claim.isOwn,
          until: claim.until.toISOString(),
        }
      }
      isClaimable={canDecide}
      isChoosable={isChoosable && canDecide}
      base={base}
      sentences={standing}
    />
  )
}
