import { useLocale, useMessages, useTranslations } from 'next-intl'
import { PeopleForm } from '#components/people/people-form'
import { QrCode } from '#components/people/second-factor/qr-code'
import { ActForm } from '#components/ui/act-form'
import { LocalTime } from '#components/ui/local-time'
import type { FormState } from '#domain/form-state'

type Act = (previous: FormState, form: FormData) => Promise<FormState>

type Props = {
  since: Date | null
  pending: { secret: string; address: string } | null
  next: string
  begin: Act
  confirm: Act
  remove: Act
}

/** The app that shows numbers: none, one that was begun, or one that counts. */
export function AppSection({ since, pending, next, begin, confirm, remove }: Props) {
  const t = useTranslations('people.secondFactor')
  const locale = useLocale()
  const { errors } = useMessages().people
  return (
    <section aria-labelledby="app" className="mt-8">
      <h2 id="app" className="text-xl">
        {t('app')}
      </h2>
      <p className="mt-1 text-soft">{t('appLead')}</p>
      {since && (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
          <p>
            {t('appSince')} <LocalTime instant={since.toISOString()} locale={locale} />
          </p>
          <ActForm action={remove} hidden={{ factor: 'app' }} label={t('removeApp')} className="button button-danger" />
        </div>
      )}
      {pending && (
        <div className="mt-4 grid gap-6 sm:grid-cols-[auto_1fr]">
          <QrCode text={pending.address} label={t('picture')} />
          <div>
            <p>{t('scan')}</p>
            <p className="mt-3 text-sm text-soft">{t('secret')}</p>
            <p dir="ltr" className="mt-1 font-mono break-words select-all">
              {pending.secret.match(/.{1,4}/g)?.join(' ')}
            </p>
            <PeopleForm
              schema="factorCode"
              action={confirm}
              hidden={{ next }}
              fields={[{ name: 'code', label: t('number'), hint: t('numberHint'), autoComplete: 'one-time-code' }]}
              submit={t('confirm')}
              errors={errors}
            />
          </div>
        </div>
      )}
      {!since && (
        <div className="mt-3">
          <ActForm
            action={begin}
            hidden={{ next }}
            label={pending ? t('beginAgain') : t('begin')}
            className={pending ? 'button button-quiet' : 'button'}
          />
        </div>
      )}
    </section>
  )
}
