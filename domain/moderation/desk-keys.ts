import { accept, refuse, type Result } from '#domain/result'

/** What a single key does at the desk, in the order of the help. */
export const keyActs = [
  'next',
  'previous',
  'approve',
  'remove',
  'hold',
  'withhold',
  'restore',
  'undo',
  'claim',
  'select',
  'open',
  'search',
  'help',
] as const
export type KeyAct = (typeof keyActs)[number]
export type KeyBindings = Record<KeyAct, string>

export const firstKeys: KeyBindings = {
  next: 'j',
  previous: 'k',
  approve: 'a',
  remove: 'r',
  hold: 'h',
  withhold: 'w',
  restore: 'e',
  undo: 'u',
  claim: 'c',
  select: 'x',
  open: 'o',
  search: '/',
  help: '?',
}

type RebindRefusal =
  /** Not one visible sign. */
  | { code: 'no-key' }
  /** Another act has it. */
  | { code: 'taken'; by: KeyAct }

/** Gives an act another key; one that another act has is refused, so that every key does one thing. */
export function rebind(bindings: KeyBindings, act: KeyAct, key: string): Result<KeyBindings, RebindRefusal> {
  const wanted = key.toLowerCase()
  if (!isKey(wanted)) return refuse({ code: 'no-key' })
  const by = keyActs.find(other => other !== act && bindings[other] === wanted)
  return by ? refuse({ code: 'taken', by }) : accept({ ...bindings, [act]: wanted })
}

/** What the browser keeps; what it cannot have kept is as at first, and so is all of it where two acts would share a key. */
export function readBindings(kept: string | null): KeyBindings {
  const bindings = { ...firstKeys }
  const stored = parsed(kept)
  for (const act of keyActs) {
    const key = stored[act]
    if (typeof key === 'string' && isKey(key)) bindings[act] = key
  }
  return new Set(Object.values(bindings)).size === keyActs.length ? bindings : firstKeys
}

type Pressed = { key: string; code: string }

/** What was pressed: the sign, or the key's place where the layout writes no Latin letters. */
export function actOf(bindings: KeyBindings, { key, code }: Pressed): KeyAct | undefined {
  const byKey = keyActs.find(act => bindings[act] === key.toLowerCase())
  if (byKey || /^[\u0020-\u024f]$/u.test(key)) return byKey
  const place = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  return keyActs.find(act => bindings[act] === place)
}

function isKey(key: string): boolean {
  return [...key].length === 1 && /[\p{L}\p{N}\p{P}\p{S}]/u.test(key) && key === key.toLowerCase()
}

function parsed(kept: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
