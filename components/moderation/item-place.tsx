import { useTranslations } from 'next-intl'
import { DeskStanding } from '#components/moderation/desk-standing'
import { RiskFactors } from '#components/moderation/risk-factors'
import { PageLink } from '#components/ui/page-link'
import { deskAddress } from '#domain/moderation/desk-fields'
import type { DeskItem } from '#domain/moderation/desk-item'

type Props = {
  item: DeskItem
  /** In a list it can be decided together with others. */
  isChoosable?: boolean
}

/** Who works on it and what happened meanwhile, why it stands where it does, and what stands there besides. */
export function ItemPlace({ item, isChoosable = false }: Props) {
  const t = useTranslations('moderation.filter')
  const { place } = item
  return (
    <>
      <DeskStanding item={item} isChoosable={isChoosable} />
      {place && (
        <div className="flex flex-wrap items-baseline gap-x-4">
          <RiskFactors place={place} />
          <p className="flex flex-wrap gap-x-4 text-sm">
            <PageLink href={deskAddress({ queue: place.queue, author: item.author.handle })} className="inline-block py-1 text-soft">
              {t('byAuthor')}
            </PageLink>
            <PageLink href={deskAddress({ queue: place.queue, story: item.story.slug })} className="inline-block py-1 text-soft">
              {t('onStory')}
            </PageLink>
          </p>
        </div>
      )}
    </>
  )
}
