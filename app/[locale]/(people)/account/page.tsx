import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { AccountNav } from '#components/people/account-nav'
import { MailPauseNotice } from '#components/notifications/mail-pause-notice'
import { PeopleForm } from '#components/people/people-form'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { countriesByName } from '#domain/countries'
import { localePath, locales, nativeNames, type Locale } from '#domain/locales'
import { deviceName } from '#domain/people/device-name'
import { isStaff } from '#domain/people/second-factor'
import { readingLanguages } from '#domain/people/reading-languages'
import { getAccount } from '#server/people/account'
import { currentSession } from '#server/people/current-actor'
import { getPendingErasure } from '#server/people/erasure/get-pending-erasure'
import { privatePage } from '#server/people/page-title'
import {
  changeEmailAction,
  changePasswordAction,
  createTokenAction,
  endSessionAction,
  resendConfirmationAction,
  revokeTokenAction,
  saveProfileAction,
  signOutAction,
} from '../actions'
import { resumeMailAction } from '../notifications/actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.account' }))('title'))
}

export default async function AccountPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const session = await currentSession()
  if (!session) redirect(`${localePath(locale, '/sign-in')}?next=/account`)
  const [account, erasure, t, data, nav, fields, hints, messages] = await Promise.all([
    getAccount(session.reader),
    getPendingErasure(session.reader),
    getTranslations('people.account'),
    getTranslations('people.data'),
    getTranslations('people.accountNav'),
    getTranslations('people.fields'),
    getTranslations('people.hints'),
    getMessages(),
  ])
  const { errors } = messages.people
  const currentPassword = account.passwordHash
    ? [{ name: 'currentPassword', label: fields('currentPassword'), type: 'password' as const, autoComplete: 'current-password' }]
    : []
  const address = account.email ?? account.claimedEmail ?? ''
  const moment = (instant: Date) => <LocalTime instant={instant.toISOString()} locale={locale} />
  return (
    <div className="py-8">
      <AccountNav current="account" />
      {erasure && (
        <Notice title={data('pendingTitle')}>
          <p>
            {data('pendingAt')} {moment(erasure.dueAt)}. <PageLink href="/account/data#erase">{nav('data')}</PageLink>
          </p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t('title')}</h1>
        <form action={signOutAction}>
          <button type="submit" className="button button-quiet">
            {t('signOut')}
          </button>
        </form>
      </div>
      <p className="mt-1">
        <PageLink href={`/people/${encodeURIComponent(account.handle)}`}>{t('public')}</PageLink>
      </p>
      {account.mailPausedAt && account.mailPausedWhy && (
        <MailPauseNotice address={address} why={account.mailPausedWhy} since={account.mailPausedAt} action={resumeMailAction} />
      )}
      {!account.emailConfirmedAt && address && (
        <Notice title={t('unconfirmed')}>
          <PeopleForm
            schema="email"
            action={resendConfirmationAction}
            fields={[]}
            hidden={{ email: address }}
            submit={t('resend')}
            errors={errors}
            isQuiet
          />
        </Notice>
      )}
      <div className="mt-6 grid gap-x-16 gap-y-10 md:grid-cols-2">
        <section aria-labelledby="profile">
          <h2 id="profile" className="text-xl">
            {t('profile')}
          </h2>
          <PeopleForm
            schema="profile"
            action={saveProfileAction}
            initial={{
              name: account.name,
              country: account.country ?? '',
              languages: account.languages.join(','),
              locale: account.locale,
              isBlindFirst: account.isBlindFirst ? 'yes' : '',
            }}
            fields={[
              { name: 'name', label: fields('name'), hint: hints('name'), autoComplete: 'name' },
              {
                name: 'country',
                label: fields('country'),
                options: countriesByName(locale).map(({ code, name }) => ({ value: code, label: name })),
              },
              {
                name: 'languages',
                label: fields('languages'),
                hint: hints('languages'),
                languages: readingLanguages(locale, account.languages, fields('moreLanguages')),
              },
              { name: 'locale', label: fields('locale'), options: locales.map(value => ({ value, label: nativeNames[value] })) },
              { name: 'isBlindFirst', label: fields('isBlindFirst'), type: 'checkbox' },
            ]}
            submit={t('save')}
            errors={errors}
          />
        </section>
        <section aria-labelledby="sessions">
          <h2 id="sessions" className="text-xl">
            {t('sessions')}
          </h2>
          <ul className="mt-3 divide-y divide-line">
            {account.sessions.map(entry => (
              <li key={entry.id} className="flex flex-wrap items-center justify-between gap-2 py-3 text-sm">
                <span className="min-w-0 flex-1">
                  <bdi title={entry.userAgent ?? undefined}>{deviceName(entry.userAgent) ?? t('unknownDevice')}</bdi>
                  <br />
                  <span className="text-soft">
                    {t('since')} {moment(entry.createdAt)} ·{' '}
                    {entry.id === session.id ? (
                      t('thisOne')
                    ) : (
                      <>
                        {t('lastSeen')} {moment(entry.lastSeenAt)}
                      </>
                    )}
                  </span>
                </span>
                {entry.id !== session.id && (
                  <form action={endSessionAction}>
                    <input type="hidden" name="session" value={entry.id} />
                    <button type="submit" className="button button-plain">
                      {t('end')}
                    </button>
                  </form>
                )}
              </li>
            ))}
          </ul>
          <form action={endSessionAction} className="mt-3">
            <input type="hidden" name="session" value="all" />
            <button type="submit" className="button button-danger">
              {t('everywhere')}
            </button>
          </form>
        </section>
        <section aria-labelledby="password">
          <h2 id="password" className="text-xl">
            {t('password')}
          </h2>
          <PeopleForm
            schema="changePassword"
            action={changePasswordAction}
            idPrefix="password-"
            fields={[
              ...currentPassword,
              { name: 'password', label: fields('newPassword'), hint: hints('password'), type: 'password', autoComplete: 'new-password' },
            ]}
            submit={t('changePassword')}
            errors={errors}
          />
        </section>
        <section aria-labelledby="email">
          <h2 id="email" className="text-xl">
            {t('email')}
          </h2>
          <p className="mt-1 text-soft">{t('emailNow', { email: address })}</p>
          <PeopleForm
            schema="changeEmail"
            action={changeEmailAction}
            idPrefix="email-"
            fields={[{ name: 'email', label: fields('newEmail'), type: 'email', autoComplete: 'email' }, ...currentPassword]}
            submit={t('changeEmail')}
            errors={errors}
          />
        </section>
        {isStaff(session.storedRole) && <SecondFactor />}
        <section aria-labelledby="tokens" className="md:col-span-2">
          <h2 id="tokens" className="text-xl">
            {t('tokens')}
          </h2>
          <p className="mt-1 text-soft">{account.apiTokens.length === 0 ? `${t('tokensLead')} ${t('noTokens')}` : t('tokensLead')}</p>
          <ul className="divide-y divide-line">
            {account.apiTokens.map(token => (
              <li key={token.id} className="flex flex-wrap items-center justify-between gap-2 py-3 text-sm">
                <span>
                  <bdi className="font-medium">{token.name}</bdi>
                  <br />
                  <span className="text-soft">
                    {t('created')} {moment(token.createdAt)} ·{' '}
                    {token.lastUsedAt ? (
                      <>
                        {t('used')} {moment(token.lastUsedAt)}
                      </>
                    ) : (
                      t('never')
                    )}
                  </span>
                </span>
                <form action={revokeTokenAction}>
                  <input type="hidden" name="token" value={token.id} />
                  <button type="submit" className="button button-plain">
                    {t('revoke')}
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <PeopleForm
            schema="tokenName"
            action={createTokenAction}
            idPrefix="token-"
            fields={[{ name: 'name', label: fields('tokenName'), hint: hints('tokenName'), autoComplete: 'off' }]}
            submit={t('createToken')}
            errors={errors}
            isQuiet
          />
        </section>
      </div>
    </div>
  )
}

async function SecondFactor() {
  const t = await getTranslations('people.account')
  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor" className="text-xl">
        {t('secondFactor')}
      </h2>
      <p className="mt-1 text-soft">{t('secondFactorLead')}</p>
      <p className="mt-3">
        <PageLink href="/account/second-factor" className="button button-quiet">
          {t('secondFactorLink')}
        </PageLink>
      </p>
    </section>
  )
}
