import type { DifferencePart } from '#domain/moderation/difference'

type Props = { parts: readonly DifferencePart[]; sentences: { added: string; taken: string } }

/** Two versions of a text in one: what was taken out is struck, what was added underlined, and both are said. */
export function DifferenceText({ parts, sentences }: Props) {
  return (
    <p dir="auto" className="font-serif whitespace-pre-wrap">
      {parts.map((part, index) => {
        if (part.kind === 'same') return <span key={index}>{part.text}</span>
        if (part.kind === 'added') {
          return (
            <ins key={index} className="bg-mark decoration-2 underline-offset-4">
              <span className="sr-only">{sentences.added} </span>
              {part.text}
            </ins>
          )
        }
        return (
          <del key={index} className="text-danger">
            <span className="sr-only">{sentences.taken} </span>
            {part.text}
          </del>
        )
      })}
    </p>
  )
}
