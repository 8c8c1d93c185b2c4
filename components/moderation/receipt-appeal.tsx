import { useLocale, useTranslations } from 'next-intl'
import { ReceiptLine } from '#components/moderation/receipt-line'
import { FieldsForm } from '#components/ui/fields-form'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import type { FormState } from '#domain/form-state'
import { maximumAppeal } from '#domain/moderation/appeal-input'

type Appeal =
  | { state: 'none' }
  | { state: 'possible' | 'too-late'; until: Date }
  | { state: 'waiting'; reference: string; receivedAt: Date; dueAt: Date }
  | {
      state: 'decided'
      reference: string
      receivedAt: Date
      outcome: 'upheld' | 'rejected'
      statement: string
      decidedAt: Date
      byOutsider: boolean
    }

type Props = { code: string; appeal: Appeal; action: (previous: FormState, form: FormData) => Promise<FormState> }

/** How to appeal from a receipt, without JavaScript and without an account, or what came of it. */
export function ReceiptAppeal({ code, appeal, action }: Props) {
  const t = useTranslations('moderation.appeal')
  const locale = useLocale()
  if (appeal.state === 'none') return null
  return (
    <section id="appeal" aria-labelledby="appeal-title" className="scroll-mt-4">
      <h2 id="appeal-title" className="rule-double mt-8 pt-4 text-xl">
        {t('title')}
      </h2>
      {appeal.state === 'possible' && (
        <>
          <p className="mt-2">{t('lead')}</p>
          <p className="mt-2 text-soft">
            {t('until')} <LocalTime instant={appeal.until.toISOString()} locale={locale} format="day" />
          </p>
          <FieldsForm
            action={action}
            hidden={{ code }}
            fields={[{ name: 'text', label: t('text'), hint: t('textHint'), type: 'textarea', rows: 6, maxLength: maximumAppeal }]}
            submit={t('send')}
            sending={t('sending')}
          />
        </>
      )}
      {appeal.state === 'too-late' && (
        <p className="mt-2">
          {t('tooLate')} <LocalTime instant={appeal.until.toISOString()} locale={locale} format="day" />
        </p>
      )}
      {(appeal.state === 'waiting' || appeal.state === 'decided') && (
        <>
          <Notice
            tone={appeal.state === 'waiting' || appeal.outcome === 'upheld' ? 'good' : 'plain'}
            title={t(appeal.state === 'waiting' ? 'waiting' : appeal.outcome)}
          />
          <dl className="divide-y divide-line">
            <ReceiptLine name={t('reference')}>
              <bdi>{appeal.reference}</bdi>
            </ReceiptLine>
            <ReceiptLine name={t('received')}>
              <LocalTime instant={appeal.receivedAt.toISOString()} locale={locale} />
            </ReceiptLine>
            {appeal.state === 'waiting' ? (
              <ReceiptLine name={t('due')}>
                <LocalTime instant={appeal.dueAt.toISOString()} locale={locale} format="day" />
              </ReceiptLine>
            ) : (
              <>
                <ReceiptLine name={t('decided')}>
                  <LocalTime instant={appeal.decidedAt.toISOString()} locale={locale} />
                  <span className="block text-soft">{t(appeal.byOutsider ? 'byOutsider' : 'byPerson')}</span>
                </ReceiptLine>
                <ReceiptLine name={t('reasons')}>
                  <span dir="auto" className="wrap-anywhere whitespace-pre-line">
                    {appeal.statement}
                  </span>
                </ReceiptLine>
              </>
            )}
          </dl>
        </>
      )}
    </section>
  )
}
