import type { OutboxAnswer } from '#domain/comments/outbox'

type Props = {
  answer: OutboxAnswer | undefined
  sentences: { kept: string; keptHint: string; cancel: string; see: string }
  onCancel: () => void
}

/** In the place of the button while the comment waits for the network, and what became of it then. */
export function KeptNotice({ answer, sentences, onCancel }: Props) {
  return (
    <div role="status" className="sheet my-4 border-s-4 border-s-accent">
      <p className="font-semibold">{answer?.sentence ?? sentences.kept}</p>
      {answer && 'href' in answer ? (
        <p className="mt-1">
          <a href={answer.href}>{sentences.see}</a>
        </p>
      ) : (
        <>
          <p className="mt-1 text-sm text-soft">{sentences.keptHint}</p>
          <p className="mt-2">
            <button type="button" className="button button-quiet" onClick={onCancel}>
              {sentences.cancel}
            </button>
          </p>
        </>
      )}
    </div>
  )
}
