'use client'

import { useEffect, useRef } from 'react'
import { NoticeFields } from '#components/moderation/notice-fields'
import { NoticeSummary } from '#components/moderation/notice-summary'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'

type Options = readonly { value: string; label: string }[]

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** What the notice is about: the id of a comment, or of a story and perhaps its report. */
  place: { commentId: string } | { storyId: string; reportId: string }
  initial: Record<'address' | 'name' | 'email', string>
  categories: Options
  countries: Options
  sentences: Record<string, string>
  errors: Record<string, string>
}

/** A notice in two steps, the fields and then all of it to be confirmed; every step is an answer of the server's action. */
export function NoticeForm({ action, place, initial, categories, countries, sentences, errors }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm({
    schema: async () => (await import('#domain/moderation/notice-input')).noticeSchema,
    action,
    sentences: errors,
    initial: { ...initial, more: '', category: '', explanation: '', law: '', country: '', goodFaith: '', step: 'write' },
  })
  const isConfirming = state.values.step === 'confirm'
  const heading = useFocusAtStep(isConfirming)
  return (
    <form {...form}>
      <h2 ref={heading} tabIndex={-1} className="rule-double scroll-mt-4 pt-4 text-xl">
        {isConfirming ? sentences.confirmTitle : sentences.writeTitle}
      </h2>
      {state.errors.form && <Notice tone="bad" title={state.errors.form} />}
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isConfirming ? (
        <>
          <NoticeSummary values={state.values} categories={categories} countries={countries} sentences={sentences} />
          <div className="mt-6 flex flex-wrap gap-3">
            <button name="step" value="send" className="button" disabled={isPending}>
              {isPending ? sentences.sending : sentences.send}
            </button>
            <button name="step" value="edit" className="button button-quiet" disabled={isPending}>
              {sentences.edit}
            </button>
          </div>
        </>
      ) : (
        <>
          <NoticeFields
            control={control}
            errorOf={errorOf}
            values={state.values}
            categories={categories}
            countries={countries}
            sentences={sentences}
            isOfComments={'commentId' in place}
          />
          <button name="step" value="review" className="button" disabled={isPending}>
            {sentences.review}
          </button>
        </>
      )}
    </form>
  )
}

/** The other step takes the place of the first: whoever reads by ear or keyboard is brought to its heading. */
function useFocusAtStep(isConfirming: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const last = useRef(isConfirming)
  useEffect(() => {
    if (last.current === isConfirming) return
    last.current = isConfirming
    heading.current?.focus()
  }, [isConfirming])
  return heading
}
