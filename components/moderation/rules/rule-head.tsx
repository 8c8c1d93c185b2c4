import { useLocale, useTranslations } from 'next-intl'
import { PrecisionNote } from '#components/moderation/rules/precision-note'
import { RuleObject } from '#components/moderation/rules/rule-object'
import { RuleReach } from '#components/moderation/rules/rule-reach'
import { ActForm } from '#components/ui/act-form'
import { LocalTime } from '#components/ui/local-time'
import type { FormState } from '#domain/form-state'
import { stageOf, type DeskRule } from '#domain/moderation/rules/desk-rule'

type Props = {
  rule: DeskRule
  leastPrecisionPercent: number
  /** Makes it live, or puts it back; none for a rule that is off the list. */
  stage: ((previous: FormState, form: FormData) => Promise<FormState>) | undefined
}

/** What a rule looks for, where, what it does and on whose word, and the button that makes it live. */
export function RuleHead({ rule, leastPrecisionPercent, stage }: Props) {
  const t = useTranslations('moderation.rules')
  const locale = useLocale()
  const now = stageOf(rule)
  const next = now === 'live' ? 'shadow' : 'live'
  return (
    <div className="mt-4">
      <p className="text-2xl">
        <RuleObject rule={rule} />
      </p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-4">
        <strong className="font-semibold">{t(`stages.${now}`)}</strong>
        <span>{t(`actions.${rule.action}`)}</span>
        {rule.priority !== 0 && <span>{t('priorityIs', { priority: rule.priority })}</span>}
        <RuleReach rule={rule} locale={locale} />
      </p>
      {rule.note && (
        <p dir="auto" className="mt-1 max-w-text italic">
          {rule.note}
        </p>
      )}
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
        <span>{t('version', { version: rule.version })}</span>
        <span>
          {rule.createdBy ? t('madeBy', { name: rule.createdBy }) : t('madeAt')}{' '}
          <LocalTime instant={rule.createdAt.toISOString()} locale={locale} />
        </span>
        {rule.version > 1 && (
          <span>
            {rule.changedBy ? t('changedBy', { name: rule.changedBy }) : t('changedAt')}{' '}
            <LocalTime instant={rule.changedAt.toISOString()} locale={locale} />
          </span>
        )}
      </p>
      <div className="mt-3">
        <PrecisionNote rule={rule} leastPrecisionPercent={leastPrecisionPercent} />
        <p className="text-sm text-soft">{t('precisionLead')}</p>
      </div>
      {stage && (
        <div className="mt-4">
          <ActForm
            action={stage}
            hidden={{ ruleId: rule.id, version: String(rule.version), stage: next }}
            label={t(next === 'live' ? 'makeLive' : 'makeShadow')}
            className={next === 'live' ? 'button' : 'button button-quiet'}
          />
        </div>
      )}
    </div>
  )
}
