import { Field } from '#components/ui/field'

type Props = {
  sentences: { signInLead: string; email: string; password: string; signUp: string }
  email: string
  errors: Record<string, string>
  signUpHref: string
  idPrefix: string
}

/** Signs in on the way of posting, so that nothing typed is lost. */
export function SignInFields({ sentences, email, errors, signUpHref, idPrefix }: Props) {
  const id = (name: string) => `${idPrefix}${name}`
  return (
    <fieldset className="sheet my-4">
      {/* Floated, it stands in the box: on its edge, one of several lines would be crossed by it. */}
      <legend className="float-start mb-2 w-full font-medium">{sentences.signInLead}</legend>
      <div className="clear-both grid gap-x-6 sm:grid-cols-2">
        <Field id={id('email')} label={sentences.email} error={errors.email}>
          <input id={id('email')} name="email" type="email" autoComplete="username" defaultValue={email} className="input" dir="ltr" />
        </Field>
        <Field id={id('password')} label={sentences.password} error={errors.password}>
          <input id={id('password')} name="password" type="password" autoComplete="current-password" className="input" dir="ltr" />
        </Field>
      </div>
      <p className="text-sm">
        <a href={signUpHref}>{sentences.signUp}</a>
      </p>
    </fieldset>
  )
}
