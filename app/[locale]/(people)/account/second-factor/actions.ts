'use server'

import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { FormState } from '#domain/form-state'
import { localePath } from '#domain/locales'
import { factorCodeSchema, passkeyNameSchema } from '#domain/people/people-input'
import type { CeremonyAnswer } from '#domain/people/ceremony'
import { currentSession, type CurrentSession } from '#server/people/current-actor'
import { parseForm, safeNext } from '#server/people/people-action'
import { addPasskey } from '#server/people/second-factor/add-passkey'
import { beginPasskey, type PasskeyOptions } from '#server/people/second-factor/begin-passkey'
import { beginPasskeyProof, type ProofOptions } from '#server/people/second-factor/begin-passkey-proof'
import { beginTotp } from '#server/people/second-factor/begin-totp'
import { confirmTotp } from '#server/people/second-factor/confirm-totp'
import { makeRecoveryCodes } from '#server/people/second-factor/make-recovery-codes'
import { proveFactor } from '#server/people/second-factor/prove-factor'
import { proveWithPasskey } from '#server/people/second-factor/prove-with-passkey'
import { factorRefusalSentence } from '#server/people/second-factor/refusal-sentence'
import { removeFactor } from '#server/people/second-factor/remove-factor'

const page = '/account/second-factor'

async function signedIn(): Promise<CurrentSession> {
  const session = await currentSession()
  if (!session) redirect(`${localePath(await getLocale(), '/sign-in')}?next=${page}`)
  return session
}

/** Back to the page, with the way on. */
async function backTo(query: Record<string, string>, next: string): Promise<never> {
  const words = new URLSearchParams({ ...query, ...(next !== '/' && { next }) }).toString()
  // The same page written otherwise would be shown as the browser has it.
  refresh()
  redirect(localePath(await getLocale(), words ? `${page}?${words}` : page))
}

async function refused(refusal: Parameters<typeof factorRefusalSentence>[0], field = 'form'): Promise<FormState> {
  // What was recent when the page was made may not be any more: the page then asks for it.
  if (refusal.code === 'factor-missing') refresh()
  return { values: {}, errors: { [field]: await factorRefusalSentence(refusal) } }
}

export async function beginAppAction(_: FormState, form: FormData): Promise<FormState> {
  const begun = await beginTotp(await signedIn())
  if (!begun.ok) return refused(begun.refusal)
  return backTo({}, safeNext(form.get('next')))
}

export async function confirmAppAction(_: FormState, form: FormData): Promise<FormState> {
  const session = await signedIn()
  const parsed = await parseForm(factorCodeSchema, form)
  if ('state' in parsed) return parsed.state
  const confirmed = await confirmTotp(session, parsed.data)
  if (!confirmed.ok) return refused(confirmed.refusal, confirmed.refusal.code === 'wrong-code' ? 'code' : 'form')
  return backTo({ done: 'added' }, safeNext(form.get('next')))
}

export async function removeFactorAction(_: FormState, form: FormData): Promise<FormState> {
  const session = await signedIn()
  const parsed = z.union([z.literal('app'), z.uuid().transform(passkeyId => ({ passkeyId }))]).safeParse(form.get('factor'))
  if (!parsed.success) return refused({ code: 'factor-not-found' })
  const removed = await removeFactor(session, { factor: parsed.data })
  if (!removed.ok) return refused(removed.refusal)
  return backTo({ done: 'removed' }, '/')
}

/** Answers with the codes themselves, one a line: they are shown once. */
export async function makeCodesAction(): Promise<FormState> {
  const made = await makeRecoveryCodes(await signedIn())
  if (!made.ok) return refused(made.refusal)
  refresh()
  return { values: {}, errors: {}, done: (await getTranslations('people.secondFactor'))('codesMade'), next: made.value.codes.join('\n') }
}

export async function proveFactorAction(_: FormState, form: FormData): Promise<FormState> {
  const session = await signedIn()
  const parsed = await parseForm(factorCodeSchema, form)
  if ('state' in parsed) return parsed.state
  const proved = await proveFactor(session, parsed.data)
  if (!proved.ok) return refused(proved.refusal, proved.refusal.code === 'wrong-code' ? 'code' : 'form')
  const next = safeNext(form.get('next'))
  refresh()
  redirect(localePath(await getLocale(), next === '/' ? page : next))
}

export async function beginPasskeyAction(name: string): Promise<CeremonyAnswer<PasskeyOptions>> {
  const session = await signedIn()
  if (!passkeyNameSchema.safeParse({ name }).success) {
    return { refused: (await getTranslations('people.errors'))('passkey-name-missing') }
  }
  const begun = await beginPasskey(session)
  return begun.ok ? { ok: begun.value } : { refused: await factorRefusalSentence(begun.refusal) }
}

export async function addPasskeyAction(name: string, response: RegistrationResponseJSON): Promise<CeremonyAnswer<null>> {
  const session = await signedIn()
  const parsed = passkeyNameSchema.safeParse({ name })
  if (!parsed.success) return { refused: (await getTranslations('people.errors'))('passkey-name-missing') }
  const added = await addPasskey(session, { name: parsed.data.name, response })
  if (!added.ok) return { refused: await factorRefusalSentence(added.refusal) }
  refresh()
  return { ok: null }
}

export async function beginPasskeyProofAction(): Promise<CeremonyAnswer<ProofOptions>> {
  const options = await beginPasskeyProof(await signedIn())
  return options ? { ok: options } : { refused: await factorRefusalSentence({ code: 'passkey-wrong' }) }
}

export async function proveWithPasskeyAction(response: AuthenticationResponseJSON): Promise<CeremonyAnswer<null>> {
  const proved = await proveWithPasskey(await signedIn(), response)
  return proved.ok ? { ok: null } : { refused: await factorRefusalSentence(proved.refusal) }
}

/** Beside a form that asks again: its page is made anew without the field. */
export async function proveAgainWithPasskeyAction(response: AuthenticationResponseJSON): Promise<CeremonyAnswer<null>> {
  const answer = await proveWithPasskeyAction(response)
  if ('ok' in answer) refresh()
  return answer
}
