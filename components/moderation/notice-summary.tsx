type Options = readonly { value: string; label: string }[]

type Props = {
  values: Record<string, string>
  categories: Options
  countries: Options
  sentences: Record<string, string>
}

const fields = ['address', 'more', 'category', 'explanation', 'law', 'country', 'name', 'email', 'goodFaith'] as const

/** The second step: all of it once more, carried along in hidden fields. */
export function NoticeSummary({ values, categories, countries, sentences }: Props) {
  const labelOf = (options: Options, value: string | undefined) => options.find(option => option.value === value)?.label
  const shown: Partial<Record<(typeof fields)[number], string | undefined>> = {
    category: labelOf(categories, values.category),
    country: labelOf(countries, values.country),
    goodFaith: sentences.goodFaithStated,
  }
  return (
    <>
      <p className="mt-3 text-soft">{sentences.confirmLead}</p>
      <dl className="mt-4 divide-y divide-line">
        {fields.map(name => {
          const text = shown[name] ?? values[name]
          return (
            <div key={name} className="grid gap-x-4 py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
              <dt className="text-soft">{name === 'goodFaith' ? sentences.goodFaithTitle : sentences[name]}</dt>
              <dd className="whitespace-pre-wrap break-words">
                <bdi>{text?.trim() || sentences.nothing}</bdi>
              </dd>
            </div>
          )
        })}
      </dl>
      {[...fields, 'clientKey'].map(name => (
        <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
      ))}
    </>
  )
}
