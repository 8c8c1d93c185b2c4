import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { AppSection } from '#components/people/second-factor/app-section'
import { PasskeyProof } from '#components/people/second-factor/passkey-proof'
import { PasskeySection } from '#components/people/second-factor/passkey-section'
import { RecoveryCodes } from '#components/people/second-factor/recovery-codes'
import { PeopleForm } from '#components/people/people-form'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { isRecentFactor, isStaff } from '#domain/people/second-factor'
import { currentSession } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { safeNext } from '#server/people/people-action'
import { getFactors, type Factors } from '#server/people/second-factor/get-factors'
import { isFactorRequired } from '#server/people/second-factor/is-factor-asked'
import {
  addPasskeyAction,
  beginAppAction,
  beginPasskeyAction,
  beginPasskeyProofAction,
  confirmAppAction,
  makeCodesAction,
  proveFactorAction,
  proveWithPasskeyAction,
  removeFactorAction,
} from './actions'

type Props = {
  params: Promise<{ locale: Locale }>
  /** `again`: an act of the staff asks for a factor of the last minutes. */
  searchParams: Promise<{ next?: string; again?: string; done?: string }>
}

const here = '/account/second-factor'

export async function generateMetadata({ params }: Pick<Props, 'params'>) {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'people.secondFactor' }))('title'))
}

/** Where staff set up a second factor, give it, and change it. */
export default async function SecondFactorPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { next: asked, again, done } = await searchParams
  const next = safeNext(asked)
  const session = await currentSession()
  if (!session) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(here)}`)
  if (!isStaff(session.storedRole)) notFound()
  const [factors, isRequired, t] = await Promise.all([getFactors(session), isFactorRequired(), getTranslations('people.secondFactor')])
  const has = factors.appSince !== null || factors.passkeys.length > 0
  const isRecent = isRecentFactor(session.factorAt, new Date())
  // Looking at what there is needs no more than a factor of this session; giving it anew is asked where something changes.
  const mustProve = has && (!session.factorAt || (!isRecent && (again !== undefined || next === '/')))
  return (
    <div className="max-w-text py-8">
      <p className="text-sm">
        <PageLink href="/account">{t('back')}</PageLink>
      </p>
      <h1 className="mt-1 text-3xl">{t('title')}</h1>
      {mustProve ? (
        <Prove factors={factors} next={next === '/' ? here : next} locale={locale} isAgain={session.factorAt !== null} />
      ) : (
        <>
          <p className="mt-2 text-soft">{t('lead')}</p>
          {done === 'added' && <Notice tone="good" title={t('added')} />}
          {done === 'removed' && <Notice tone="good" title={t('removed')} />}
          {!has && isRequired && <Notice title={t('required')} />}
          {has && factors.codesLeft === 0 && <Notice title={t('noCodesTitle')}>{t('noCodes')}</Notice>}
          {has && (
            <section aria-labelledby="codes" className="mt-8">
              <h2 id="codes" className="text-xl">
                {t('codes')}
              </h2>
              <p className="mt-1 mb-3 text-soft">
                {t('codesLead')} {t('codesLeft', { count: factors.codesLeft })}
              </p>
              <RecoveryCodes
                action={makeCodesAction}
                submit={factors.codesLeft > 0 ? t('renewCodes') : t('makeCodes')}
                label={t('codes')}
              />
            </section>
          )}
          {has && next !== '/' && (
            <p className="mt-6">
              <PageLink href={next} className="button">
                {t('goOn')}
              </PageLink>
            </p>
          )}
          <AppSection
            since={factors.appSince}
            pending={factors.pending}
            next={next}
            begin={beginAppAction}
            confirm={confirmAppAction}
            remove={removeFactorAction}
          />
          <PasskeySection passkeys={factors.passkeys} begin={beginPasskeyAction} add={addPasskeyAction} remove={removeFactorAction} />
        </>
      )}
    </div>
  )
}

type ProveProps = { factors: Factors; next: string; locale: Locale; isAgain: boolean }

async function Prove({ factors, next, locale, isAgain }: ProveProps) {
  const [t, { people }] = await Promise.all([getTranslations('people.secondFactor'), getMessages()])
  const hasApp = factors.appSince !== null
  return (
    <>
      <p className="mt-2 text-soft">{isAgain ? t('proveAgain') : t('prove')}</p>
      {factors.passkeys.length > 0 && (
        <PasskeyProof
          begin={beginPasskeyProofAction}
          prove={proveWithPasskeyAction}
          next={localePath(locale, next)}
          sentences={{ use: t('usePasskey'), cancelled: t('cancelled'), lost: t('lost') }}
        />
      )}
      <PeopleForm
        schema="factorCode"
        action={proveFactorAction}
        hidden={{ next }}
        fields={[
          {
            name: 'code',
            label: hasApp ? t('code') : t('recoveryCode'),
            hint: hasApp ? t('codeHint') : t('recoveryCodeHint'),
            autoComplete: 'one-time-code',
          },
        ]}
        submit={t('goOn')}
        errors={people.errors}
      />
      <p className="mt-6 text-sm text-soft">{t('lostAll')}</p>
    </>
  )
}
