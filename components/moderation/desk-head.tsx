import { useFormatter, useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import type { DeskCounts, Queue } from '#domain/moderation/desk-item'

type Props = { current: Queue | 'rules' | null; counts: DeskCounts; title: string }

/** The head of every page of the desk: its title, the queues with how many wait in each, the house words. */
export function DeskHead({ current, counts, title }: Props) {
  const t = useTranslations('moderation.desk')
  const format = useFormatter()
  const tabs = [
    { key: 'held', href: '/moderation', label: t('held'), count: counts.held },
    { key: 'flagged', href: '/moderation?queue=flagged', label: t('flagged'), count: counts.flagged },
    { key: 'rules', href: '/moderation/rules', label: t('rules'), count: null },
  ] as const
  return (
    <div className="flex flex-wrap items-baseline gap-x-8 gap-y-1 pt-6">
      <h1 className="text-3xl">{title}</h1>
      <nav aria-label={t('sections')}>
        <ul className="flex flex-wrap gap-x-6">
          {tabs.map(({ key, href, label, count }) => (
            <li key={key}>
              <PageLink href={href} aria-current={key === current ? 'page' : undefined} className="tab inline-block py-2">
                {label}
                {count !== null && (
                  <>
                    {' '}
                    <span data-count={key} className="font-semibold tabular-nums">
                      {format.number(count)}
                    </span>
                    <span className="sr-only"> {t('waiting')}</span>
                  </>
                )}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      {counts.notices > 0 && (
        <p data-count="notices" className="text-soft">
          {t('openNotices', { count: counts.notices })}
        </p>
      )}
    </div>
  )
}
