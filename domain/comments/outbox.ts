import type { FormState } from '#domain/form-state'

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
