import { directionOf } from '#domain/locales'

type Props = {
  label: string
  /** Of a report: who published it. */
  outlet?: string | null
  headline: string
  language: string | null
}

/** The story or the report that a form is about. */
export function StoryQuote({ label, outlet, headline, language }: Props) {
  return (
    <section className="my-6">
      <h2 className="text-lg">{label}</h2>
      <blockquote className="mt-2 border-s-2 border-line ps-4">
        {outlet && (
          <p className="text-sm font-semibold">
            <bdi>{outlet}</bdi>
          </p>
        )}
        <p lang={language ?? undefined} dir={directionOf(language)} className="font-serif text-[1.15rem] leading-snug">
          {headline}
        </p>
      </blockquote>
    </section>
  )
}
