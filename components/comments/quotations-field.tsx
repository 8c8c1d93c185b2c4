'use client'

import type { DraftQuotation } from '#domain/comments/draft-quotations'

type Props = {
  quotations: readonly DraftQuotation[]
  sentences: { legend: string; from: string; aReport: string; aReader: string; remove: string }
  onRemove: (index: number) => void
}

/** The passages that an answer will quote. Each button also works without a script: the form comes back without the passage. */
export function QuotationsField({ quotations, sentences, onRemove }: Props) {
  return (
    <>
      <input type="hidden" name="quotations" value={quotations.length > 0 ? JSON.stringify(quotations) : ''} />
      {quotations.length > 0 && (
        <fieldset className="my-4">
          <legend className="font-medium">{sentences.legend}</legend>
          {quotations.map((quotation, index) => (
            <figure key={index} className="quotation">
              <blockquote dir="auto">{quotation.text}</blockquote>
              <figcaption className="flex flex-wrap items-baseline gap-x-4">
                <span>
                  {sentences.from.replace('{source}', quotation.from || sentences[quotation.kind === 'report' ? 'aReport' : 'aReader'])}
                </span>
                <button
                  name="leaveOut"
                  value={index}
                  formNoValidate
                  className="link-button"
                  onClick={event => {
                    event.preventDefault()
                    onRemove(index)
                  }}
                >
                  {sentences.remove}
                </button>
              </figcaption>
            </figure>
          ))}
        </fieldset>
      )}
    </>
  )
}
