import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActiveFilters } from '#components/moderation/active-filters'
import { FilterFields } from '#components/moderation/filter-fields'
import { useFilterChoices } from '#components/moderation/use-filter-choices'
import { PageLink } from '#components/ui/page-link'
import { localePath } from '#domain/locales'
import { deskAddress, deskOrders, isNarrowed, type DeskFields, type FilterProblem } from '#domain/moderation/desk-fields'
import type { FilterOptions } from '#domain/moderation/filter-choices'
import { longestQuery } from '#domain/search/search-query'

type Props = {
  fields: DeskFields
  options: FilterOptions
  zone: string
  /** How many match, one more than `most` where there are more; null where nothing is filtered. */
  matching: number | null
  most: number
  /** Why nothing can match. */
  problem: FilterProblem | null
  /** The saved views. */
  children: ReactNode
}

/** Search, order and filters of a queue as one plain form: its address can be passed on and kept. */
export function DeskFilter({ fields, options, zone, matching, most, problem, children }: Props) {
  const t = useTranslations('moderation.filter')
  const locale = useLocale()
  const format = useFormatter()
  const choices = useFilterChoices(options, fields.language)
  const isFiltered = isNarrowed(fields)
  const orders = fields.queue === 'decided' ? (['newest', 'oldest'] as const) : deskOrders
  return (
    <section aria-label={t('title')} className="pb-4">
      <form action={localePath(locale, '/moderation')} method="get" role="search" aria-label={t('title')}>
        {fields.queue !== 'held' && <input type="hidden" name="queue" value={fields.queue} />}
        <div className="flex flex-wrap gap-2">
          <input
            type="search"
            name="q"
            aria-label={t('text')}
            placeholder={t('text')}
            defaultValue={fields.q}
            maxLength={longestQuery}
            dir="auto"
            enterKeyHint="search"
            className="input min-w-0 flex-1 basis-56"
          />
          <select name="order" aria-label={t('order')} defaultValue={fields.order} className="input w-auto">
            {orders.map(order => (
              <option key={order} value={order}>
                {t(`orders.${order}`)}
              </option>
            ))}
          </select>
          <button className="button shrink-0">{t('show')}</button>
        </div>
        <details className="mt-1">
          <summary className="w-fit py-1.5 text-sm text-soft underline underline-offset-4">{t('more')}</summary>
          <FilterFields fields={fields} choices={choices} zone={zone} />
        </details>
      </form>
      <ActiveFilters fields={fields} choices={choices} />
      {isFiltered && (
        <p className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
          <span data-matching={matching ?? undefined} className="font-medium">
            {problem
              ? t(`problems.${problem}`, { author: fields.author, moderator: fields.moderator })
              : matching !== null && matching > most
                ? t('moreThan', { most: format.number(most) })
                : t('matching', { count: matching ?? 0 })}
          </span>
          <PageLink href={deskAddress({ queue: fields.queue, order: fields.order })}>{t('clear')}</PageLink>
        </p>
      )}
      {children}
    </section>
  )
}
