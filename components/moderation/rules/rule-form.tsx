import { useLocale, useTranslations } from 'next-intl'
import { FieldsForm, type FormField } from '#components/ui/fields-form'
import { countriesByName } from '#domain/countries'
import type { FormState } from '#domain/form-state'
import { findsWords, hasPattern, isOfText, ruleActions, type RuleKind } from '#domain/moderation/rules/rule-kinds'

type Props = {
  kind: RuleKind
  action: (previous: FormState, form: FormData) => Promise<FormState>
  hidden?: Record<string, string>
  initial: Record<string, string>
  submit: string
}

/** A rule to be written or changed: what its kind asks for, where it is valid, what it does. The server checks it. */
export function RuleForm({ kind, action, hidden = {}, initial, submit }: Props) {
  const t = useTranslations('moderation.rules')
  const ofKind = useFieldsOfKind(kind)
  const choices = (name: 'stages' | 'actions', values: readonly string[]) =>
    values.map(value => ({ value, label: t(`${name}.${value}` as 'stages.live') }))
  const fields: FormField[] = [
    ...ofKind,
    {
      name: 'action',
      label: t('action'),
      type: 'select',
      options: choices(
        'actions',
        ruleActions.filter(fits => fits !== 'prompt' || findsWords(kind)),
      ),
    },
    { name: 'stage', label: t('stage'), hint: t('stageHint'), type: 'select', options: choices('stages', ['shadow', 'live', 'off']) },
    { name: 'languages', label: t('languages'), hint: t('languagesHint') },
    { name: 'countries', label: t('countries'), hint: t('countriesHint') },
    { name: 'stories', label: t('stories'), hint: t('storiesHint') },
    { name: 'priority', label: t('priority'), hint: t('priorityHint'), maxLength: 4 },
    { name: 'note', label: t('note'), hint: t('noteHint'), maxLength: 300 },
    ...(isOfText(kind)
      ? [{ name: 'trial', label: t('trial'), hint: t('trialHint'), type: 'textarea' as const, rows: 3, maxLength: 20_000 }]
      : []),
  ]
  return (
    <>
      {!hasPattern(kind) && <p className="text-soft">{t(`kindHints.${kind}`)}</p>}
      <FieldsForm
        action={action}
        fields={fields}
        hidden={{ kind, ...hidden }}
        initial={initial}
        submit={submit}
        sending={t('saving')}
        {...(isOfText(kind) && { second: { name: 'intent', value: 'try', label: t('tryDraft') } })}
      />
    </>
  )
}

function useFieldsOfKind(kind: RuleKind): FormField[] {
  const t = useTranslations('moderation.rules')
  const locale = useLocale()
  const pattern = (label: string): FormField => ({ name: 'pattern', label, hint: t(`kindHints.${kind}`), maxLength: 500 })
  const number = (name: string, label: string): FormField => ({ name, label, maxLength: 5 })
  const whole: FormField = {
    name: 'isWholeWord',
    label: t('isWholeWord'),
    type: 'select',
    options: [
      { value: 'true', label: t('wholeWord') },
      { value: 'false', label: t('insideWord') },
    ],
  }
  const country = (name: string, label: string): FormField => ({
    name,
    label,
    type: 'select',
    options: [
      { value: '', label: t('chooseCountry') },
      ...countriesByName(locale).map(named => ({ value: named.code, label: named.name })),
    ],
  })
  switch (kind) {
    case 'word':
      return [pattern(t('pattern')), whole]
    case 'pattern':
      return [pattern(t('expression'))]
    case 'domain':
      return [pattern(t('domain'))]
    case 'new-account':
      return [number('hours', t('hours'))]
    case 'burst':
      return [
        number('count', t('burstCount')),
        number('minutes', t('minutes')),
        {
          name: 'per',
          label: t('per'),
          type: 'select',
          options: [
            { value: 'account', label: t('perAccount') },
            { value: 'story', label: t('perStory') },
          ],
        },
      ]
    case 'near-duplicate':
      return [
        number('count', t('copies')),
        number('hours', t('copyHours')),
        {
          name: 'where',
          label: t('where'),
          type: 'select',
          options: [
            { value: 'site', label: t('whereSite') },
            { value: 'story', label: t('whereStory') },
          ],
        },
      ]
    case 'personal-data':
      return []
    case 'country-pair':
      return [pattern(t('pattern')), whole, country('readerCountry', t('readerCountry')), country('aboutCountry', t('aboutCountry'))]
  }
}
