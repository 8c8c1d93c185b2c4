import { useTranslations } from 'next-intl'
import { ChoiceForm } from '#components/moderation/notices/choice-form'
import type { ShownNotice } from '#components/moderation/notices/shown-notice'
import { useFindingFields } from '#components/moderation/notices/use-finding-fields'
import type { FormField } from '#components/ui/fields-form'
import type { FormState } from '#domain/form-state'
import { maximumAnswer } from '#domain/moderation/notice-decision'

type Props = { notice: ShownNotice; action: (previous: FormState, form: FormData) => Promise<FormState> }

/** Lawful or unlawful, each with what it needs. */
export function DecideNoticeForms({ notice, action }: Props) {
  const t = useTranslations('moderation.noticeDesk.one')
  const finding = useFindingFields(notice.places)
  const { id: noticeId, kind, territory } = notice
  const answer: FormField = { name: 'answer', label: t('answer'), hint: t('answerHint'), type: 'textarea', maxLength: maximumAnswer }
  const unfounded: FormField = { name: 'isUnfounded', label: t('unfounded'), hint: t('unfoundedHint'), type: 'checkbox' }
  const all = notice.places.filter(({ comment }) => comment !== null).map(({ position }) => position)
  return (
    <>
      <ChoiceForm
        action={action}
        title={t('unlawful')}
        hint={t('unlawfulHint')}
        hidden={{ noticeId, outcome: 'unlawful' }}
        fields={[...finding, answer]}
        initial={{
          places: all.length === 1 ? all.join(',') : '',
          law: notice.law ?? '',
          lawCountry: notice.country ?? '',
          territory: territory.join(' '),
          action: territory.length > 0 ? 'withhold' : 'remove',
        }}
        submit={t('confirmUnlawful')}
        sending={t('deciding')}
        isDanger
      />
      <ChoiceForm
        action={action}
        title={t('lawful')}
        hint={t('lawfulHint')}
        hidden={{ noticeId, outcome: 'lawful' }}
        fields={kind === 'order' ? [answer] : [answer, unfounded]}
        submit={t('confirmLawful')}
        sending={t('deciding')}
      />
    </>
  )
}
