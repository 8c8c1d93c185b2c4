import { useLocale, useTranslations } from 'next-intl'
import { DeskHead } from '#components/moderation/desk-head'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import type { BatchPhase } from '#domain/moderation/batch'
import type { DeskCounts } from '#domain/moderation/desk-item'

type Batch = { id: string; phase: BatchPhase; total: number; decided: number; skipped: number; createdAt: Date }

/** A moderator's own lists, the newest first. */
export function BatchList({ batches, counts }: { batches: readonly Batch[]; counts: DeskCounts }) {
  const t = useTranslations('moderation.batches')
  const locale = useLocale()
  return (
    <>
      <DeskHead current={null} counts={counts} title={t('title')} />
      {batches.length === 0 && <p className="my-6 text-soft">{t('none')}</p>}
      <ul className="my-6">
        {batches.map(({ id, phase, total, decided, skipped, createdAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-t border-line py-3">
            <PageLink href={`/moderation/batches/${id}`}>{t('oneTitle', { count: total })}</PageLink>
            <span className="font-medium">{t('phase', { phase })}</span>
            {phase !== 'listed' && (
              <span className="text-soft tabular-nums">
                {t('progress', { decided, total })}, {t('skippedCount', { count: skipped })}
              </span>
            )}
            <LocalTime instant={createdAt.toISOString()} locale={locale} className="text-sm text-soft" />
          </li>
        ))}
      </ul>
      <p className="border-t border-line py-4">
        <PageLink href="/moderation">{t('desk')}</PageLink>
      </p>
    </>
  )
}
