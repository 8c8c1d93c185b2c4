import { useLocale, useTranslations } from 'next-intl'
import type { ShownNotice } from '#components/moderation/notices/shown-notice'
import { ActForm } from '#components/ui/act-form'
import { FieldsForm } from '#components/ui/fields-form'
import { LocalTime } from '#components/ui/local-time'
import { SectionHead } from '#components/ui/section-head'
import type { FormState } from '#domain/form-state'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type Props = { notice: ShownNotice; viewerId: string; actions: { assign: Action; note: Action } }

/** Who works on a notice, and what colleagues tell each other of it. */
export function NoticeWork({ notice, viewerId, actions }: Props) {
  const t = useTranslations('moderation.noticeDesk')
  const locale = useLocale()
  const { id: noticeId, assignee, notes, colleagues } = notice
  const isMine = assignee?.id === viewerId
  const isOpen = notice.decidedAt === null
  return (
    <div>
      <section aria-labelledby="work">
        <SectionHead id="work" title={t('one.work')} />
        <p>
          {t('assignee')} <bdi className="font-semibold">{assignee?.name ?? t('nobody')}</bdi>
        </p>
        {isOpen && !notice.isOwn && (
          <div className="mt-2 grid gap-3">
            <ActForm
              action={actions.assign}
              hidden={{ noticeId, assigneeId: isMine ? '' : viewerId }}
              label={t(isMine ? 'one.giveBack' : 'one.take')}
              className="button button-quiet"
            />
            <FieldsForm
              fold={{ title: t('one.assign') }}
              action={actions.assign}
              hidden={{ noticeId }}
              fields={[
                {
                  name: 'assigneeId',
                  label: t('one.assignTo'),
                  type: 'select',
                  options: colleagues.map(({ id: value, name: label }) => ({ value, label })),
                },
              ]}
              submit={t('one.assign')}
              buttonClass="button button-quiet"
            />
          </div>
        )}
      </section>
      <section aria-labelledby="notes" className="mt-8">
        <SectionHead id="notes" title={t('one.notes')} />
        {notes.length === 0 && <p className="text-soft">{t('one.noNotes')}</p>}
        <ul className="divide-y divide-line">
          {notes.map(note => (
            <li key={note.id} className="py-2">
              <p className="text-sm text-soft">
                <bdi>{note.author}</bdi>, <LocalTime instant={note.at.toISOString()} locale={locale} />
              </p>
              <p dir="auto" className="wrap-anywhere whitespace-pre-line">
                {note.text}
              </p>
            </li>
          ))}
        </ul>
        <FieldsForm
          key={notes.length}
          action={actions.note}
          hidden={{ noticeId }}
          fields={[{ name: 'text', label: t('one.note'), hint: t('one.noteHint'), type: 'textarea', rows: 3, maxLength: 2000 }]}
          submit={t('one.addNote')}
          idPrefix="note-"
          buttonClass="button button-quiet"
        />
      </section>
    </div>
  )
}
