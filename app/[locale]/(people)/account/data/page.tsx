import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { askErasureAction, cancelErasureAction } from './actions'
import { AccountPage } from '#components/people/account-page'
import { ErasureForm } from '#components/people/erasure-form'
import { Field } from '#components/ui/field'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { localePath, type Locale } from '#domain/locales'
import { erasureChoices, hoursLeft, type PendingErasure } from '#domain/people/erasure'
import { getAccount } from '#server/people/account'
import { getPendingErasure } from '#server/people/erasure/get-pending-erasure'
import { privatePage } from '#server/people/page-title'
import { signedInReader } from '#server/people/signed-in-page'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ refused?: string; done?: string }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.data' }))('title'))
}

const sayable = ['wrong-current-password', 'erasure-not-pending'] as const

export default async function DataPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const reader = await signedInReader(locale, '/account/data')
  const [{ passwordHash }, pending, { refused, done }, t, fields, refusals, { people }] = await Promise.all([
    getAccount(reader),
    getPendingErasure(reader),
    searchParams,
    getTranslations('people.data'),
    getTranslations('people.fields'),
    getTranslations('refusals.people'),
    getMessages(),
  ])
  const known = sayable.find(code => code === refused)
  const password = passwordHash ? fields('currentPassword') : null
  return (
    <AccountPage current="data" title={t('title')} lead={t('lead')}>
      <section id="export" aria-labelledby="export-title" className="mt-8 scroll-mt-4">
        <h2 id="export-title" className="text-xl">
          {t('exportTitle')}
        </h2>
        <p className="mt-2">{t('exportLead')}</p>
        <p className="mt-2 text-soft">{t('exportFormat')}</p>
        <form method="post" action={localePath(locale, '/account/data/export')} className="max-w-md">
          {refused === 'too-many' && <Notice tone="bad" title={t('exportTooMany')} />}
          {password && (
            <Field id="exportPassword" label={password} error={known === 'wrong-current-password' ? refusals(known) : undefined}>
              <input
                id="exportPassword"
                name="currentPassword"
                type="password"
                autoComplete="current-password"
                required
                dir="ltr"
                aria-invalid={known === 'wrong-current-password' || undefined}
                aria-describedby={known === 'wrong-current-password' ? 'exportPassword-error' : undefined}
                className="input"
              />
            </Field>
          )}
          <button type="submit" className="button mt-2">
            {t('exportSubmit')}
          </button>
        </form>
      </section>
      <section id="erase" aria-labelledby="erase-title" className="rule-double mt-10 scroll-mt-4 pt-6">
        <h2 id="erase-title" className="text-xl">
          {t('eraseTitle')}
        </h2>
        {known === 'erasure-not-pending' && <Notice tone="bad" title={refusals(known)} />}
        {done === 'cancelled' && !pending && <Notice tone="good" title={t('cancelled')} />}
        {pending ? (
          <Pending pending={pending} locale={locale} />
        ) : (
          <>
            <p className="mt-2">{t('eraseLead')}</p>
            <p className="mt-2 text-soft">{t('exceptions')}</p>
            <ErasureForm
              action={askErasureAction}
              legend={t('choice')}
              choices={erasureChoices.map(value => ({ value, title: t(`choices.${value}.title`), text: t(`choices.${value}.text`) }))}
              password={password}
              submit={t('eraseSubmit')}
              errors={people.errors}
            />
          </>
        )}
      </section>
    </AccountPage>
  )
}

async function Pending({ pending, locale }: { pending: PendingErasure; locale: Locale }) {
  const t = await getTranslations('people.data')
  return (
    <>
      <Notice title={t('pendingTitle')}>
        <p>
          {t('pendingAt')} <LocalTime instant={pending.dueAt.toISOString()} locale={locale} className="font-semibold" />.{' '}
          {t('pendingLeft', { hours: hoursLeft(pending.dueAt, new Date()) })}
        </p>
        <p>{t(`pendingChoice.${pending.choice}`)}</p>
      </Notice>
      <form action={cancelErasureAction}>
        <button type="submit" className="button">
          {t('cancel')}
        </button>
      </form>
    </>
  )
}
