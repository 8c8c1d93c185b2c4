'use client'

import { startTransition, useActionState, type FormEvent } from 'react'
import { useForm, type DefaultValues, type FieldValues, type Path, type Resolver } from 'react-hook-form'
import type { z } from 'zod'
import { emptyForm, type FormState } from '#domain/form-state'

type Options<Values extends FieldValues, Checked extends FieldValues> = {
  /**
   * Loads the schema that the action parses with too; its issue messages are keys of `sentences`. It comes with the first
   * check, not with the page: who only reads does not load it.
   */
  schema: () => Promise<z.ZodType<Checked, Values>>
  /** The server's action itself: wrapped in a function of the browser it would not work without JavaScript. */
  action: (previous: FormState, form: FormData) => Promise<FormState>
  sentences: Record<string, string>
  /** What is said when no answer came from the server; without it the page's error boundary speaks. */
  lostConnection?: string
  /** What the form does then instead, where it can: what it shows, or nothing where it could do nothing. */
  onLost?: (form: FormData) => Promise<Partial<FormState> | undefined>
  /** What the fields hold before anything was typed. */
  initial?: Record<string, string>
}

/**
 * A form that works without JavaScript (a real action, values and errors from its answer) and is checked in
 * the browser with it. Every control needs both `register` and `defaultValue`: register alone writes values by ref, so
 * the server's HTML would be empty.
 */
export function useActionForm<Values extends FieldValues, Checked extends FieldValues>({
  schema,
  action,
  sentences,
  lostConnection,
  onLost,
  initial = {},
}: Options<Values, Checked>) {
  // What the server answered to a form that was sent without JavaScript, or nothing yet.
  const [answered, formAction] = useActionState(action, { ...emptyForm, values: initial })
  const [submitted, submit, isPending] = useActionState(async (previous: FormState | undefined, form: FormData) => {
    try {
      return await action(previous ?? answered, form)
    } catch (error) {
      // A redirect is thrown too, and must go on; a lost connection is a TypeError of fetch.
      if (!(error instanceof TypeError) || !lostConnection) throw error
      const before = previous ?? answered
      return { values: before.values, errors: { form: lostConnection }, ...(await onLost?.(form)) }
    }
  }, undefined)
  const state = submitted ?? answered
  const { register, handleSubmit, formState, setValue, getValues } = useForm<Values, unknown, Checked>({
    resolver: lazyResolver(schema),
    // Not on leaving a field: an error that appears between pressing and releasing the button moves it from under the pointer.
    mode: 'onSubmit',
    defaultValues: state.values as DefaultValues<Values>,
  })

  function errorOf(name: Path<Values>): string | undefined {
    const issue = formState.errors[name]?.message
    if (typeof issue === 'string') return sentences[issue] ?? issue
    return state.errors[name]
  }

  /** Spread on the control; its id is the field's name. */
  function control(name: Path<Values>, described = false) {
    const error = errorOf(name)
    const describedBy = [described && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
    return {
      ...register(name),
      id: name,
      defaultValue: state.values[name] ?? '',
      'aria-invalid': error ? (true as const) : undefined,
      'aria-describedby': describedBy || undefined,
    }
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    void handleSubmit(() => startTransition(() => submit(data)))(event)
  }

  return { state, isPending, control, errorOf, setValue, getValues, form: { action: formAction, onSubmit, noValidate: true } }
}

/** Checks by a schema that is loaded when it is needed. Where it cannot be loaded, the server's own check decides. */
function lazyResolver<Values extends FieldValues, Checked extends FieldValues>(
  load: () => Promise<z.ZodType<Checked, Values>>,
): Resolver<Values, unknown, Checked> {
  return async (values, context, options) => {
    try {
      const [{ zodResolver }, schema] = await Promise.all([import('@hookform/resolvers/zod'), load()])
      return await zodResolver(schema)(values, context, options)
    } catch {
      return { values: values as unknown as Checked, errors: {} }
    }
  }
}
