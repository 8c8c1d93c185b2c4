import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Words that nobody should have to read unprepared: folded away until they are opened, for screen readers too. */
export function CoveredWords({ children }: { children: ReactNode }) {
  const t = useTranslations('moderation.item')
  return (
    <details className="my-3 border border-edge p-3">
      <summary className="cursor-pointer font-medium">{t('covered')}</summary>
      {children}
    </details>
  )
}
