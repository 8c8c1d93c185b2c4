/** What the server says to one step of making or using a passkey: what the browser needs next, or a sentence. */
export type CeremonyAnswer<Value> = { ok: Value } | { refused: string }
