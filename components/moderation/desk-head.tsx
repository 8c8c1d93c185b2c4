import { useFormatter, useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import type { DeskCounts, Queue } from '#domain/moderation/desk-item'

type DeskSection = Queue | 'notices' | 'appeals' | 'rules'
type Props = { current: DeskSection | null; counts: DeskCounts; title: string }

/** The head of every page of the desk: its title, and the queues with how many stand in each. */
export function DeskHead({ current, counts, title }: Props) {
  const t = useTranslations('moderation.desk')
  const format = useFormatter()
  const tabs = [
    { key: 'held', href: '/moderation', count: counts.held },
    { key: 'flagged', href: '/moderation?queue=flagged', count: counts.flagged },
    { key: 'new', href: '/moderation?queue=new', count: counts.new },
    { key: 'notices', href: '/moderation/notices', count: counts.notices },
    { key: 'appeals', href: '/moderation/appeals', count: counts.appeals },
    { key: 'decided', href: '/moderation?queue=decided', count: null },
    { key: 'rules', href: '/moderation/rules', count: null },
    { key: 'log', href: '/moderation/log', count: null },
  ] as const
  return (
    <div className="min-w-0 pt-6">
      <h1 className="text-3xl">{title}</h1>
      <nav aria-label={t('sections')} className="mt-1">
        <ul className="flex flex-wrap gap-x-6">
          {tabs.map(({ key, href, count }) => (
            <li key={key}>
              <PageLink href={href} aria-current={key === current ? 'page' : undefined} className="tab inline-block py-2">
                {t(`queues.${key}`)}
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
    </div>
  )
}
