/** What a use case answers: the value, or an expected refusal as a plain value. Bugs throw instead. */
export type Result<Value, Refusal extends { code: string }> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

export function accept<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refuse<Refusal extends { code: string }>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal }
}
