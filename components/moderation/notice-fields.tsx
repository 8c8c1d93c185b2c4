import { Field } from '#components/ui/field'

type Options = readonly { value: string; label: string }[]
type Name = 'address' | 'more' | 'category' | 'explanation' | 'law' | 'country' | 'name' | 'email' | 'goodFaith'
type Control = { id: string; name: string; defaultValue: string; 'aria-describedby': string | undefined }

type Props = {
  control: (name: Name, described?: boolean) => Control
  errorOf: (name: Name) => string | undefined
  values: Record<string, string>
  categories: Options
  countries: Options
  sentences: Record<string, string>
  /** It can name further comments. */
  isOfComments: boolean
}

/** The first step: where, what and why, by whom, and in good faith. */
export function NoticeFields({ control, errorOf, values, categories, countries, sentences, isOfComments }: Props) {
  const { defaultValue: _, ...goodFaith } = control('goodFaith')
  const label = (name: string) => sentences[name] ?? ''
  return (
    <>
      <Field
        id="address"
        label={label(isOfComments ? 'address' : 'addressPlace')}
        hint={isOfComments ? label('addressHint') : undefined}
        error={errorOf('address')}
      >
        <input {...control('address', isOfComments)} type="url" dir="ltr" autoComplete="off" className="input" />
      </Field>
      {isOfComments && (
        <Field id="more" label={label('more')} hint={label('moreHint')} error={errorOf('more')}>
          <textarea {...control('more', true)} rows={2} dir="ltr" className="input" />
        </Field>
      )}
      <Field id="category" label={label('category')} error={errorOf('category')}>
        <select {...control('category')} className="input">
          <option value="">{label('choose')}</option>
          {categories.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </Field>
      <Field id="explanation" label={label('explanation')} hint={label('explanationHint')} error={errorOf('explanation')}>
        <textarea {...control('explanation', true)} rows={7} dir="auto" className="input" />
      </Field>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Field id="law" label={label('law')} hint={label('optional')} error={errorOf('law')}>
          <input {...control('law', true)} dir="auto" autoComplete="off" className="input" />
        </Field>
        <Field id="country" label={label('country')} hint={label('optional')} error={errorOf('country')}>
          <select {...control('country', true)} className="input">
            <option value="">{label('noCountry')}</option>
            {countries.map(option => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <fieldset className="mt-4">
        <legend className="font-medium">{label('who')}</legend>
        <p className="mt-1 text-sm text-soft">{label('whoHint')}</p>
        <div className="grid gap-x-6 sm:grid-cols-2">
          <Field id="name" label={label('name')} error={errorOf('name')}>
            <input {...control('name')} dir="auto" autoComplete="name" className="input" />
          </Field>
          <Field id="email" label={label('email')} error={errorOf('email')}>
            <input {...control('email')} type="email" dir="ltr" autoComplete="email" className="input" />
          </Field>
        </div>
      </fieldset>
      <div className="my-4">
        <label htmlFor="goodFaith" className="flex items-start gap-3">
          <input
            {...goodFaith}
            type="checkbox"
            value="yes"
            defaultChecked={values.goodFaith === 'yes'}
            className="mt-1 size-5 flex-none accent-accent"
          />
          <span>{label('goodFaith')}</span>
        </label>
        {errorOf('goodFaith') && (
          <p id="goodFaith-error" className="mt-1 text-sm font-medium text-danger">
            {errorOf('goodFaith')}
          </p>
        )}
      </div>
    </>
  )
}
