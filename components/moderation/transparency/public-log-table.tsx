import { useLocale, useTranslations } from 'next-intl'
import { usePublicDecision } from '#components/moderation/transparency/use-public-decision'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf } from '#domain/locales'

type Decision = Parameters<ReturnType<typeof usePublicDecision>['what']>[0] & {
  mark: string
  at: Date
  isTakenBack: boolean
  appealOutcome: 'upheld' | 'rejected' | null
  story: { slug: string; headline: string; language: string } | null
}

/** Decisions as a table: when, what, why, what led to it. */
export function PublicLogTable({ decisions }: { decisions: readonly Decision[] }) {
  const t = useTranslations('transparency.log')
  const locale = useLocale()
  const sentences = usePublicDecision()
  return (
    <div role="group" aria-label={t('title')} tabIndex={0} className="figures-region">
      <table className="figures">
        <thead>
          <tr>
            {(['when', 'what', 'why', 'source', 'story'] as const).map(name => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {decisions.map(decision => (
            <tr key={decision.mark} id={decision.mark} className="scroll-mt-4 target:bg-mark/30">
              <td className="whitespace-nowrap">
                <LocalTime instant={decision.at.toISOString()} locale={locale} />
              </td>
              <td className="min-w-36">
                {sentences.what(decision)}
                {decision.isTakenBack && <span className="block text-soft">{t('takenBack')}</span>}
                {decision.appealOutcome && <span className="block text-soft">{t(`appeals.${decision.appealOutcome}`)}</span>}
              </td>
              <td className="min-w-36">{sentences.why(decision)}</td>
              <td className="min-w-40">{sentences.source(decision)}</td>
              <td className="min-w-56">
                {decision.story && (
                  <PageLink
                    href={`/stories/${encodeURIComponent(decision.story.slug)}`}
                    lang={decision.story.language}
                    dir={directionOf(decision.story.language)}
                  >
                    {decision.story.headline}
                  </PageLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
