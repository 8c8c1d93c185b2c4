import type { FormState } from '#domain/form-state'

/** Where a browser keeps them, and the event that says there was a change. */
export const outboxKey = 'outbox'
/** Told by whoever sent one, so that its form can say what became of it. */
export const sentEvent = 'outbox-sent'

/** A comment that a browser keeps because there was no network when it was sent. */
export type OutboxEntry = {
  /** The form's key: however often it is sent, it is posted once. */
  clientKey: string
  /** Where it is sent to, and the page whose form it comes from. */
  address: string
  page: string
  draftKey: string
  fields: Record<string, string>
  /** Milliseconds. */
  keptAt: number
  /** What came back, where it was not posted: the reader has to do something. */
  answer?: Exclude<OutboxAnswer, { href: string }>
}

/** What the server says of one that was sent. */
export type OutboxAnswer = { sentence: string } & (
  | { href: string }
  | { needs: 'sign-in' }
  | { refused: Pick<FormState, 'errors' | 'cues'> }
)
