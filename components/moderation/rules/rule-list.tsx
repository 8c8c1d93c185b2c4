import { useLocale, useTranslations } from 'next-intl'
import { PrecisionNote } from '#components/moderation/rules/precision-note'
import { RuleObject } from '#components/moderation/rules/rule-object'
import { RuleReach } from '#components/moderation/rules/rule-reach'
import { PageLink } from '#components/ui/page-link'
import { stageOf, type DeskRule } from '#domain/moderation/rules/desk-rule'

/** The rules of the desk, each with what it looks for, where, what it does and how often people agreed. */
export function RuleList({ rules, leastPrecisionPercent }: { rules: readonly DeskRule[]; leastPrecisionPercent: number }) {
  const t = useTranslations('moderation.rules')
  const locale = useLocale()
  return (
    <ul>
      {rules.map(rule => {
        const stage = stageOf(rule)
        return (
          <li key={rule.id} id={`rule-${rule.id}`} className="scroll-mt-4 border-b border-line py-2.5 target:bg-mark/30">
            <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
              <PageLink
                href={`/moderation/rules/${rule.id}`}
                className={`text-[1.1rem] ${stage === 'off' ? 'text-soft line-through' : ''}`}
              >
                <RuleObject rule={rule} />
              </PageLink>
              <span className={`text-sm font-medium ${rule.action === 'block' && stage === 'live' ? 'text-danger' : ''}`}>
                {stage === 'live' ? t(`actionShort.${rule.action}`) : t(`stages.${stage}`)}
              </span>
              <RuleReach rule={rule} locale={locale} />
              {rule.note && (
                <span dir="auto" className="text-sm text-soft italic">
                  {rule.note}
                </span>
              )}
            </div>
            <PrecisionNote rule={rule} leastPrecisionPercent={leastPrecisionPercent} isShort />
          </li>
        )
      })}
    </ul>
  )
}
