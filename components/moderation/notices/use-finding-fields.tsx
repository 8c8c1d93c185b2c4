import { useLocale, useTranslations } from 'next-intl'
import type { Place } from '#components/moderation/notices/noticed-places'
import type { FormField } from '#components/ui/fields-form'
import { countriesByName } from '#domain/countries'

const wordsShown = 90

/** The fields of what is found unlawful: which comments, what happens to them, under which law, and what the authors are told. */
export function useFindingFields(places: readonly Place[]): FormField[] {
  const t = useTranslations('moderation.noticeDesk.one')
  return [
    {
      name: 'places',
      label: t('chosen'),
      type: 'checkboxes',
      options: places
        .filter(({ comment }) => comment !== null)
        .map(({ position, comment }) => ({ value: String(position), label: comment!.words.slice(0, wordsShown) })),
    },
    {
      name: 'action',
      label: t('action'),
      type: 'select',
      options: [
        { value: 'remove', label: t('remove') },
        { value: 'withhold', label: t('withhold') },
      ],
    },
    { name: 'territory', label: t('countries'), hint: t('countriesHint') },
    ...useLawFields(),
    { name: 'facts', label: t('statementFacts'), hint: t('factsHint'), type: 'textarea', maxLength: 5000 },
    { name: 'statement', label: t('statement'), type: 'textarea', rows: 3, maxLength: 1000 },
  ]
}

export function useLawFields(): FormField[] {
  const t = useTranslations('moderation.noticeDesk.one')
  const locale = useLocale()
  return [
    { name: 'law', label: t('outcomeLaw'), maxLength: 500 },
    {
      name: 'lawCountry',
      label: t('outcomeCountry'),
      type: 'select',
      options: [{ value: '', label: t('noCountry') }, ...countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))],
    },
  ]
}
