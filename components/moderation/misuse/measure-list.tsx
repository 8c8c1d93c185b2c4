import { useLocale, useTranslations } from 'next-intl'
import { FieldsForm } from '#components/ui/fields-form'
import { LocalTime } from '#components/ui/local-time'
import type { FormState } from '#domain/form-state'

type Measure = {
  id: string
  of: 'notices' | 'flags'
  step: 'warning' | 'suspension'
  unfounded: number
  sent: number
  windowDays: number
  at: Date
  until: Date | null
  isInForce: boolean
  lifted: { at: Date; by: string | null; why: string } | null
}

type Props = { measures: readonly Measure[]; action: (previous: FormState, form: FormData) => Promise<FormState> }

/** Warnings and suspensions with what was counted; one in force can be lifted. */
export function MeasureList({ measures, action }: Props) {
  const t = useTranslations('moderation.misuseDesk')
  const locale = useLocale()
  if (measures.length === 0) return <p className="text-soft">{t('none')}</p>
  return (
    <ul className="divide-y divide-line">
      {measures.map(({ id, of, step, unfounded, sent, windowDays: days, at, until, isInForce, lifted }) => (
        <li key={id} data-measure={id} className="py-3">
          <p className="flex flex-wrap gap-x-4">
            <strong className="font-semibold">{t(`what.${of}.${step}`)}</strong>
            <span className={isInForce ? 'font-medium' : 'text-soft'}>{t(isInForce ? 'inForce' : 'over')}</span>
          </p>
          <p>{t('counted', { unfounded, sent, days })}</p>
          <p className="text-sm text-soft">
            {t('at')} <LocalTime instant={at.toISOString()} locale={locale} />
            {until && (
              <>
                {' '}
                {t('until')} <LocalTime instant={until.toISOString()} locale={locale} />
              </>
            )}
          </p>
          {lifted && (
            <p className="text-sm">
              {lifted.by ? t('liftedBy', { name: lifted.by }) : t('liftedByNobody')}{' '}
              <LocalTime instant={lifted.at.toISOString()} locale={locale} />: <bdi>{lifted.why}</bdi>
            </p>
          )}
          {isInForce && (
            <FieldsForm
              fold={{ title: t('lift') }}
              action={action}
              hidden={{ measureId: id }}
              fields={[{ name: 'why', label: t('why'), hint: t('whyHint'), maxLength: 1000 }]}
              submit={t('confirmLift')}
              idPrefix={`${id}-`}
              buttonClass="button button-quiet"
            />
          )}
        </li>
      ))}
    </ul>
  )
}
