import { useLocale, useTranslations } from 'next-intl'
import { FieldsForm } from '#components/ui/fields-form'
import { LocalTime } from '#components/ui/local-time'
import type { FormState } from '#domain/form-state'

export type SentLink = { id: string; name: string | null; sentAt: Date; usedAt: Date | null; expiresAt: Date; isOver: boolean }

type Props = {
  appealId: string
  links: readonly SentLink[]
  canSend: boolean
  action: (previous: FormState, form: FormData) => Promise<FormState>
}

/** To whom one case was sent, and the form that sends it to somebody outside where nobody of the desk can decide it. */
export function CaseLinks({ appealId, links, canSend, action }: Props) {
  const t = useTranslations('moderation.appealDesk.one')
  const locale = useLocale()
  return (
    <section aria-labelledby="case-links" className="mt-8">
      <h3 id="case-links" className="rule-double pt-4 text-xl">
        {t(canSend ? 'links' : 'linksSent')}
      </h3>
      <ul className="divide-y divide-line">
        {links.map(({ id, name, sentAt, usedAt, expiresAt, isOver }) => (
          <li key={id} className="flex flex-wrap gap-x-4 py-2">
            <span>{t('sentTo', { name: name ?? '–' })}</span>
            <LocalTime instant={sentAt.toISOString()} locale={locale} />
            <span className="text-soft">
              {usedAt ? t('linkUsed') : isOver ? t('linkOver') : t('linkWorks')}
              {!usedAt && !isOver && (
                <>
                  {' '}
                  <LocalTime instant={expiresAt.toISOString()} locale={locale} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {canSend && (
        <>
          <p className="mt-2 text-soft">{t('linksLead')}</p>
          <FieldsForm
            key={links.length}
            action={action}
            hidden={{ appealId }}
            fields={[
              { name: 'name', label: t('linkName'), maxLength: 120 },
              { name: 'email', label: t('linkEmail'), type: 'email', maxLength: 200 },
            ]}
            submit={t('sendLink')}
            idPrefix="link-"
            buttonClass="button button-quiet"
          />
        </>
      )}
    </section>
  )
}
