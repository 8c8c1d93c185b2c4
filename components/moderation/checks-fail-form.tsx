import { useTranslations } from 'next-intl'
import { FieldsForm } from '#components/ui/fields-form'
import type { FormState } from '#domain/form-state'

type Props = {
  story: { id: string; checksFailClosed: boolean }
  action: (previous: FormState, form: FormData) => Promise<FormState>
}

/** What follows where a check takes too long: the comments of this story wait, or are published and flagged. */
export function ChecksFailForm({ story, action }: Props) {
  const t = useTranslations('moderation.rules')
  return (
    <FieldsForm
      action={action}
      fields={[
        {
          name: 'failure',
          label: t('failTitle'),
          hint: t('failLead'),
          type: 'select',
          options: [
            { value: 'open', label: t('failOpen') },
            { value: 'closed', label: t('failClosed') },
          ],
        },
      ]}
      hidden={{ storyId: story.id }}
      initial={{ failure: story.checksFailClosed ? 'closed' : 'open' }}
      submit={t('failSave')}
      buttonClass="button button-quiet"
    />
  )
}
