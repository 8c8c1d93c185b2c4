import { useTranslations } from 'next-intl'
import { ChoiceForm } from '#components/moderation/notices/choice-form'
import type { ShownNotice } from '#components/moderation/notices/shown-notice'
import { useLawFields } from '#components/moderation/notices/use-finding-fields'
import type { FormField } from '#components/ui/fields-form'
import type { FormState } from '#domain/form-state'
import { maximumAnswer } from '#domain/moderation/notice-decision'

type Props = { notice: ShownNotice; action: (previous: FormState, form: FormData) => Promise<FormState> }

/** What the editors can decide about a notice or a request that concerns a story or a report. */
export function DecideEditorialForms({ notice, action }: Props) {
  const t = useTranslations('moderation.noticeDesk.one')
  const law = useLawFields()
  const { id: noticeId, kind } = notice
  const answer: FormField = { name: 'answer', label: t('answer'), hint: t('answerHint'), type: 'textarea', maxLength: maximumAnswer }
  const unfounded: FormField = { name: 'isUnfounded', label: t('unfounded'), hint: t('unfoundedHint'), type: 'checkbox' }
  const refusing = kind === 'order' ? [answer] : [answer, unfounded]
  const shared = { action, sending: t('deciding') }
  const isReport = notice.places.every(({ report }) => report !== null)
  return (
    <>
      <ChoiceForm
        {...shared}
        title={t('corrected')}
        hint={t('correctedHint')}
        hidden={{ noticeId, outcome: 'corrected' }}
        fields={[{ name: 'correction', label: t('correction'), hint: t('correctionHint'), type: 'textarea', maxLength: 2000 }, answer]}
        submit={t('confirmCorrected')}
      />
      {kind === 'correction' ? (
        <ChoiceForm
          {...shared}
          title={t('declined')}
          hint={t('declinedHint')}
          hidden={{ noticeId, outcome: 'declined' }}
          fields={refusing}
          submit={t('confirmDeclined')}
        />
      ) : (
        <>
          <ChoiceForm
            {...shared}
            title={t(isReport ? 'unlawfulReport' : 'unlawfulStory')}
            hint={t('unlawfulEditorialHint')}
            hidden={{ noticeId, outcome: 'unlawful' }}
            fields={[...law, answer]}
            initial={{ law: notice.law ?? '', lawCountry: notice.country ?? '' }}
            submit={t('confirmUnlawful')}
            isDanger
          />
          <ChoiceForm
            {...shared}
            title={t('lawful')}
            hint={t('lawfulHint')}
            hidden={{ noticeId, outcome: 'lawful' }}
            fields={refusing}
            submit={t('confirmLawful')}
          />
        </>
      )}
    </>
  )
}
