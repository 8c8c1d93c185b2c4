'use client'

import { useEffect, useRef, useState } from 'react'
import { CountrySelect } from '#components/comments/country-select'
import { KeptNotice } from '#components/comments/kept-notice'
import { useOutbox } from '#components/comments/outbox/use-outbox'
import { QuotationsField } from '#components/comments/quotations-field'
import { SecondThoughts } from '#components/comments/second-thoughts'
import { SignInFields } from '#components/comments/sign-in-fields'
import { useKeptDraft } from '#components/comments/use-kept-draft'
import { useQuotations } from '#components/comments/use-quotations'
import { Field } from '#components/ui/field'
import { useActionForm } from '#components/ui/use-action-form'
import { maximumGraphemes, prominences } from '#domain/comments/comment-limits'
import { readDraftQuotations } from '#domain/comments/draft-quotations'
import { countGraphemes } from '#domain/comments/graphemes'
import type { FormState } from '#domain/form-state'

export type CommentFormSentences = {
  country: string
  countryHint: string
  countryPlaceholder: string
  countrySearch: string
  prominence: string
  prominences: Record<(typeof prominences)[number], string>
  more: string
  outlet: string
  link: string
  linkHint: string
  missing: string
  body: string
  bodyHint: string
  submit: string
  sending: string
  left: string
  signInLead: string
  email: string
  password: string
  signUp: string
  quotations: { legend: string; from: string; aReport: string; aReader: string; remove: string }
  secondThoughts: { title: string; edit: string; anyway: string; anywayHint: string }
  outbox: { kept: string; keptHint: string; cancel: string; see: string }
  /** By the codes of the schema and of a lost connection. */
  errors: Record<string, string>
}

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  sentences: CommentFormSentences
  /** What the action needs to know: story, parent, comment, revision, client key. */
  hidden: Record<string, string>
  initial?: Record<string, string>
  countries?: { code: string; name: string }[]
  /** Without a session the form itself signs in, so that nothing typed is lost on the way. */
  isSignedOut: boolean
  signUpHref: string
  /** The name under which this browser keeps what is typed; an edit, whose text is stored, is not kept. */
  draftKey?: string
  /** Where what was kept without a network is sent later; an edit is not kept. */
  outboxAddress?: string
  /** The body that the page was loaded to show as posted: the draft of it has done its work. */
  postedBody?: string | undefined
  /** Makes the ids of several forms on one page differ. */
  idPrefix: string
}

/** The form of an answer (with `countries`), a reply or an edit. */
export function CommentForm({
  action,
  sentences,
  hidden,
  initial,
  countries,
  isSignedOut,
  signUpHref,
  draftKey,
  outboxAddress,
  postedBody,
  idPrefix,
}: Props) {
  const [length, setLength] = useState(countGraphemes(initial?.body ?? ''))
  const outbox = useOutbox(draftKey, outboxAddress)
  const { state, isPending, control, errorOf, setValue, form } = useActionForm({
    schema: async () => {
      const { answerSchema, replySchema } = await import('#domain/comments/comment-input')
      return countries ? answerSchema : (replySchema as unknown as typeof answerSchema)
    },
    action,
    lostConnection: sentences.errors['lost-connection'],
    onLost: async data => ((await outbox.keep(data)) ? { errors: {} } : undefined),
    sentences: sentences.errors,
    ...(initial && { initial }),
  })
  const element = useRef<HTMLFormElement>(null)
  const [quotations, setQuotations] = useQuotations(state.values.quotations, element)
  useKeptDraft(element, draftKey, postedBody, (name, value) => {
    if (name === 'quotations') return setQuotations(readDraftQuotations(value))
    setValue(name as 'body', value)
    if (name === 'body') setLength(countGraphemes(value))
  })
  useEffect(() => {
    // Sent from the outbox: the next text is another one.
    if (outbox.answer && 'href' in outbox.answer) element.current?.reset()
  }, [outbox.answer])
  const id = (name: string) => `${idPrefix}${name}`
  /** The hook names a control by its field; several forms share this page, so ids get the form's prefix. */
  const field = (name: 'body' | 'country' | 'outlet' | 'link' | 'missing', hasHint = false) => {
    const { 'aria-describedby': describedBy, ...rest } = control(name, hasHint)
    return { ...rest, id: id(name), 'aria-describedby': describedBy?.split(' ').map(id).join(' ') }
  }
  const { answer } = outbox
  const refused = answer && 'refused' in answer ? answer.refused : undefined
  const cues = refused?.cues ?? state.cues
  const asksSignIn = isSignedOut || state.next === 'sign-in' || (answer !== undefined && 'needs' in answer)
  const isKept = outbox.isWaiting || (answer !== undefined && 'href' in answer)
  const body = field('body', true)
  const formError = answer && !('href' in answer) ? answer.sentence : state.errors.form

  return (
    <form
      {...form}
      ref={element}
      className="comment-form"
      onInput={() => void outbox.prepare()}
      onSubmit={event => {
        void outbox.takeBack()
        form.onSubmit(event)
      }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={state.values[name] ?? value} />
      ))}
      {countries && (
        <>
          <Field id={id('country')} label={sentences.country} hint={sentences.countryHint} error={errorOf('country')}>
            <CountrySelect
              {...field('country', true)}
              options={countries}
              placeholder={sentences.countryPlaceholder}
              searchLabel={sentences.countrySearch}
              onFound={code => setValue('country', code, { shouldValidate: true })}
            />
          </Field>
          <fieldset className="my-4">
            <legend className="mb-1.5 font-medium">{sentences.prominence}</legend>
            <div className="flex flex-wrap gap-2">
              {prominences.map(value => (
                <label key={value} className="chip min-h-11 cursor-pointer has-checked:border-ink has-checked:font-semibold">
                  <input
                    type="radio"
                    name="prominence"
                    value={value}
                    defaultChecked={state.values.prominence === value}
                    className="size-4 accent-accent"
                  />
                  {sentences.prominences[value]}
                </label>
              ))}
            </div>
          </fieldset>
        </>
      )}
      {draftKey && (
        <QuotationsField
          quotations={quotations}
          sentences={sentences.quotations}
          onRemove={index => setQuotations(quotations.filter((_, at) => at !== index))}
        />
      )}
      <Field id={id('body')} label={sentences.body} hint={sentences.bodyHint} error={errorOf('body')}>
        <textarea
          {...body}
          rows={countries ? 5 : 4}
          dir="auto"
          className="input"
          onChange={event => {
            setLength(countGraphemes(event.currentTarget.value.trim()))
            void body.onChange(event)
          }}
        />
        {length > maximumGraphemes - 500 && (
          <p aria-live="polite" className="text-sm text-soft">
            {sentences.left.replace('{count}', String(maximumGraphemes - length))}
          </p>
        )}
      </Field>
      {countries && (
        <details className="my-4" open={Boolean(errorOf('link') ?? errorOf('outlet') ?? errorOf('missing')) || undefined}>
          <summary className="py-1 text-accent underline decoration-1 underline-offset-4">{sentences.more}</summary>
          <div className="grid gap-x-6 sm:grid-cols-2">
            <Field id={id('outlet')} label={sentences.outlet} error={errorOf('outlet')}>
              <input {...field('outlet')} type="text" dir="auto" autoComplete="off" className="input" />
            </Field>
            <Field id={id('link')} label={sentences.link} hint={sentences.linkHint} error={errorOf('link')}>
              <input {...field('link', true)} type="url" dir="ltr" autoComplete="off" className="input" />
            </Field>
          </div>
          <Field id={id('missing')} label={sentences.missing} error={errorOf('missing')}>
            <textarea {...field('missing')} rows={2} dir="auto" className="input" />
          </Field>
        </details>
      )}
      {asksSignIn && (
        <SignInFields
          sentences={sentences}
          email={state.values.email ?? ''}
          errors={state.errors}
          signUpHref={signUpHref}
          idPrefix={idPrefix}
        />
      )}
      {cues && <SecondThoughts cues={cues} sentences={sentences.secondThoughts} bodyId={id('body')} isPending={isPending} />}
      {formError && (
        <p role="alert" className="my-4 border-s-4 border-danger ps-3 font-medium text-danger">
          {formError}
        </p>
      )}
      {isKept ? (
        <KeptNotice answer={outbox.answer} sentences={sentences.outbox} onCancel={() => void outbox.takeBack()} />
      ) : (
        <button type="submit" className="button" disabled={isPending}>
          {isPending ? sentences.sending : sentences.submit}
        </button>
      )}
    </form>
  )
}
