import { useTranslations } from 'next-intl'
import type { Case } from '#components/moderation/appeals/appealed-case'
import { ChoiceForm } from '#components/moderation/notices/choice-form'
import { useFindingFields } from '#components/moderation/notices/use-finding-fields'
import type { FormField } from '#components/ui/fields-form'
import type { FormState } from '#domain/form-state'

type Props = {
  appeal: Case
  action: (previous: FormState, form: FormData) => Promise<FormState>
  hidden?: Record<string, string>
}

/** Upheld or rejected, each with what it needs. */
export function DecideAppealForms({ appeal, action, hidden = {} }: Props) {
  const t = useTranslations('moderation.appealDesk.one')
  const { against, id: appealId } = appeal
  const isOfComments = against.kind === 'notice' && !against.isEditorial
  const finding = useFindingFields(against.kind === 'notice' ? against.places : [])
  const answer: FormField = { name: 'answer', label: t('answer'), hint: t('answerHint'), type: 'textarea', maxLength: 5000 }
  const shared = { action, sending: t('deciding') }
  return (
    <>
      <ChoiceForm
        {...shared}
        title={t(isOfComments ? 'upholdNotifier' : 'uphold')}
        hint={t(isOfComments ? 'upholdNotifierHint' : against.kind === 'notice' ? 'upholdEditorialHint' : 'upholdHint')}
        hidden={{ ...hidden, appealId, outcome: 'upheld', ...(isOfComments && { hasFinding: 'yes' }) }}
        fields={isOfComments ? [...finding, answer] : [answer]}
        initial={against.kind === 'notice' ? { law: against.law ?? '', places: against.places.length === 1 ? '0' : '' } : {}}
        submit={t('confirmUphold')}
      />
      <ChoiceForm
        {...shared}
        title={t('reject')}
        hint={t('rejectHint')}
        hidden={{ ...hidden, appealId, outcome: 'rejected' }}
        fields={[answer]}
        submit={t('confirmReject')}
      />
    </>
  )
}
