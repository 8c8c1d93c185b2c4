'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { typedValues, type FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import {
  changeEmailSchema,
  changePasswordSchema,
  emailSchema,
  profileSchema,
  resetPasswordSchema,
  signInSchema,
  signUpSchema,
  tokenNameSchema,
} from '#domain/people/people-input'
import { changeEmail, changePassword, createApiToken, endSessions, revokeApiToken, saveProfile } from '#server/people/account'
import { confirmEmail } from '#server/people/confirm-email'
import { currentActor, currentSession, wayOn } from '#server/people/current-actor'
import { askForLink, resetPassword, signInWithLink } from '#server/people/mail-links'
import { parseForm, requestContext, safeNext } from '#server/people/people-action'
import { peopleRefusalSentence } from '#server/people/refusal-sentence'
import { clearSessionCookie, sessionIdOfCookie, setSessionCookie } from '#server/people/session'
import { signInWithPassword } from '#server/people/sign-in-with-password'
import { signUp } from '#server/people/sign-up'

async function refused(form: FormData, refusal: Parameters<typeof peopleRefusalSentence>[0], field = 'form'): Promise<FormState> {
  return { values: typedValues(form), errors: { [field]: await peopleRefusalSentence(refusal) } }
}

export async function signUpAction(_: FormState, form: FormData): Promise<FormState> {
  const parsed = await parseForm(signUpSchema, form)
  if ('state' in parsed) return parsed.state
  const { isOldEnough: _old, hasAccepted: _accepted, ...input } = parsed.data
  const result = await signUp({ ...input, locale: await getLocale(), next: safeNext(form.get('next')) }, await requestContext())
  if (!result.ok) {
    const field = { 'password-common': 'password', 'mail-domain-blocked': 'email', 'handle-taken': 'handle', 'too-many': 'form' }[
      result.refusal.code
    ]
    return refused(form, result.refusal, field)
  }
  // Nobody is signed in here: a cookie would tell a new address from a known one. The mailed link does it.
  return { values: {}, errors: {}, done: (await getTranslations('people.signUp'))('done') }
}

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const parsed = await parseForm(signInSchema, form)
  if ('state' in parsed) return parsed.state
  const result = await signInWithPassword(parsed.data, await requestContext())
  if (!result.ok) return refused(form, result.refusal)
  await setSessionCookie(result.value.sessionId)
  redirect(localePath(await getLocale(), await wayOn(result.value.sessionId, safeNext(form.get('next')))))
}

export async function askSignInLinkAction(_: FormState, form: FormData): Promise<FormState> {
  return askLink('signIn', form, (await getTranslations('people.signIn'))('linkSent'))
}

export async function forgottenPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return askLink('resetPassword', form, (await getTranslations('people.forgotten'))('done'))
}

export async function resendConfirmationAction(_: FormState, form: FormData): Promise<FormState> {
  return askLink('confirm', form, (await getTranslations('people.forgotten'))('done'))
}

async function askLink(purpose: Parameters<typeof askForLink>[0], form: FormData, done: string): Promise<FormState> {
  const parsed = await parseForm(emailSchema, form)
  if ('state' in parsed) return parsed.state
  const result = await askForLink(purpose, { ...parsed.data, next: safeNext(form.get('next')) }, await requestContext())
  return result.ok ? { values: {}, errors: {}, done } : refused(form, result.refusal)
}

export async function signInWithLinkAction(_: FormState, form: FormData): Promise<FormState> {
  const { userAgent } = await requestContext()
  const result = await signInWithLink(tokenOf(form), userAgent)
  if (!result.ok) return refused(form, result.refusal)
  await setSessionCookie(result.value.sessionId)
  redirect(localePath(await getLocale(), await wayOn(result.value.sessionId, safeNext(form.get('next')))))
}

export async function confirmAction(_: FormState, form: FormData): Promise<FormState> {
  const { userAgent } = await requestContext()
  const result = await confirmEmail(tokenOf(form), { userAgent, sessionId: await sessionIdOfCookie() })
  if (!result.ok) return refused(form, result.refusal)
  const { published, isChange, sessionId } = result.value
  if (sessionId) {
    await setSessionCookie(sessionId)
    const next = safeNext(form.get('next'))
    redirect(localePath(await getLocale(), next === '/' ? `/?confirmed=${published}` : next))
  }
  const t = await getTranslations('people.confirm')
  const sentence = isChange ? t('emailChanged') : t('done')
  return { values: {}, errors: {}, done: `${sentence} ${t('published', { count: published })}`.trim() }
}

export async function resetPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const parsed = await parseForm(resetPasswordSchema, form)
  if ('state' in parsed) return parsed.state
  const result = await resetPassword(parsed.data)
  if (!result.ok) return refused(form, result.refusal, result.refusal.code === 'password-common' ? 'password' : 'form')
  redirect(`${localePath(await getLocale(), '/sign-in')}?done=reset`)
}

export async function signOutAction(): Promise<void> {
  const [actor, sessionId] = [await currentActor(), await sessionIdOfCookie()]
  if (actor && sessionId) await endSessions(actor, sessionId)
  await clearSessionCookie()
  redirect(localePath(await getLocale(), '/'))
}

async function signedIn() {
  const session = await currentSession()
  if (!session) redirect(`${localePath(await getLocale(), '/sign-in')}?next=/account`)
  return session
}

export async function saveProfileAction(_: FormState, form: FormData): Promise<FormState> {
  const { reader } = await signedIn()
  const parsed = await parseForm(profileSchema, form)
  if ('state' in parsed) return parsed.state
  await saveProfile(reader, parsed.data)
  return { values: typedValues(form), errors: {}, done: (await getTranslations('people.account'))('saved') }
}

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const session = await signedIn()
  const parsed = await parseForm(changePasswordSchema, form)
  if ('state' in parsed) return parsed.state
  const result = await changePassword(session.reader, { ...parsed.data, sessionId: session.id })
  if (!result.ok) return refused(form, result.refusal, passwordField(result.refusal.code))
  return { values: {}, errors: {}, done: (await getTranslations('people.account'))('passwordChanged') }
}

export async function changeEmailAction(_: FormState, form: FormData): Promise<FormState> {
  const { reader } = await signedIn()
  const parsed = await parseForm(changeEmailSchema, form)
  if ('state' in parsed) return parsed.state
  const result = await changeEmail(reader, parsed.data)
  if (!result.ok) return refused(form, result.refusal, passwordField(result.refusal.code))
  return { values: {}, errors: {}, done: (await getTranslations('people.account'))('emailAsked') }
}

export async function endSessionAction(form: FormData): Promise<void> {
  const { reader } = await signedIn()
  const which = z.union([z.literal('all'), z.uuid()]).safeParse(form.get('session'))
  if (which.success) await endSessions(reader, which.data)
  redirect(localePath(await getLocale(), which.data === 'all' ? '/sign-in' : '/account'))
}

export async function createTokenAction(_: FormState, form: FormData): Promise<FormState> {
  const { reader, factorAt } = await signedIn()
  const parsed = await parseForm(tokenNameSchema, form)
  if ('state' in parsed) return parsed.state
  const secret = await createApiToken(reader.id, parsed.data.name, new Date(), factorAt)
  return { values: {}, errors: {}, done: (await getTranslations('people.account'))('tokenMade'), next: secret }
}

export async function revokeTokenAction(form: FormData): Promise<void> {
  const { reader } = await signedIn()
  const id = z.uuid().safeParse(form.get('token'))
  if (id.success) await revokeApiToken(reader, id.data)
  redirect(localePath(await getLocale(), '/account'))
}

/** The field that a refusal of a password concerns. */
function passwordField(code: string): string {
  return { 'wrong-current-password': 'currentPassword', 'password-common': 'password', 'mail-domain-blocked': 'email' }[code] ?? 'form'
}

function tokenOf(form: FormData): string {
  const token = form.get('token')
  return typeof token === 'string' ? token : ''
}
