'use client'

import { RichText } from '#components/comments/rich-text'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'
import { directionOf, type Locale } from '#domain/locales'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  language: Locale
  initial: Record<'slug' | 'locale' | 'version' | 'title' | 'body', string>
  sentences: Record<'heading' | 'body' | 'bodyHint' | 'save' | 'showPreview' | 'preview' | 'theirs', string> & {
    errors: Record<string, string>
  }
}

/** A page's title and text, with a look at what readers will see and, after a conflict, at what another admin saved. */
export function PageForm({ action, language, initial, sentences }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm({
    schema: async () => (await import('#domain/pages/page-input')).pageInputSchema,
    action,
    sentences: sentences.errors,
    initial,
  })
  const script = { lang: language, dir: directionOf(language) }
  const { theirTitle, theirBody, version } = state.values
  return (
    <>
      <form {...form} className="max-w-3xl">
        <input type="hidden" {...control('slug')} id={undefined} />
        <input type="hidden" {...control('locale')} id={undefined} />
        {/* Not registered: after a conflict it is the saved version, and a registered field would keep the old one. */}
        <input key={version} type="hidden" name="version" defaultValue={version} />
        {state.errors.form && <Notice tone="bad" title={state.errors.form} />}
        {theirBody !== undefined && (
          <section aria-label={sentences.theirs} className="sheet my-4">
            <h2 className="text-sm font-semibold text-soft">{sentences.theirs}</h2>
            <p {...script} className="mt-2 font-serif text-lg font-semibold">
              {theirTitle}
            </p>
            <pre {...script} className="mt-2 max-h-96 overflow-auto font-serif whitespace-pre-wrap">
              {theirBody}
            </pre>
          </section>
        )}
        <Field id="title" label={sentences.heading} error={errorOf('title')}>
          <input {...control('title')} {...script} maxLength={120} className="input" />
        </Field>
        <Field id="body" label={sentences.body} hint={sentences.bodyHint} error={errorOf('body')}>
          <textarea {...control('body', true)} {...script} rows={24} className="input" />
        </Field>
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="intent" value="save" className="button" disabled={isPending}>
            {sentences.save}
          </button>
          <button type="submit" name="intent" value="preview" className="button button-quiet" disabled={isPending}>
            {sentences.showPreview}
          </button>
        </div>
      </form>
      {state.next !== undefined && (
        <section aria-labelledby="preview" className="mt-10 max-w-text">
          <h2 id="preview" className="rule-double pt-4 text-sm font-semibold text-soft">
            {sentences.preview}
          </h2>
          <div {...script} className="mt-4">
            <p className="mb-5 font-serif text-3xl font-semibold">{state.values.title}</p>
            <RichText text={state.next} hasHeadings />
          </div>
        </section>
      )}
    </>
  )
}
