import 'server-only'
import { ruleSchemaFor } from '#domain/moderation/rules/rule-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { addRule } from '#server/moderation/rules/add-rule'
import type { RuleRefusal } from '#server/moderation/rules/rule-refusal'

export type ImportRefusal =
  | { code: 'not-allowed' }
  | { code: 'not-json' }
  /** Counted from 1. */
  | { code: 'rule-unreadable'; position: number }
  | Extract<RuleRefusal, { code: 'story-unknown' | 'pattern-not-understood' | 'pattern-matches-nothing' | 'pattern-too-large' }>

/**
 * Adds the rules of a file that `exportRules` wrote, here or elsewhere. What is on the list stays as it is, and whatever is new
 * begins in the shadow, because another site's rules are strangers. The file is read whole before anything is added.
 */
export async function importRules(
  actor: Reader,
  text: string,
  now = new Date(),
): Promise<Result<{ added: number; known: number }, ImportRefusal>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  const entries = rulesIn(text)
  if (!entries) return refuse({ code: 'not-json' })
  const schema = ruleSchemaFor('en')
  const parsed = entries.map(entry => schema.safeParse(entry))
  const unreadable = parsed.findIndex(({ success }) => !success)
  if (unreadable !== -1) return refuse({ code: 'rule-unreadable', position: unreadable + 1 })
  let [added, known] = [0, 0]
  for (const { data } of parsed) {
    const result = await addRule(actor, { ...data!, isShadow: true }, now)
    if (result.ok) added += 1
    else if (result.refusal.code === 'rule-exists') known += 1
    else if (isOfTheFile(result.refusal)) return refuse(result.refusal)
  }
  return accept({ added, known })
}

function isOfTheFile(refusal: RuleRefusal): refusal is Exclude<ImportRefusal, { code: 'not-json' | 'rule-unreadable' }> {
  return refusal.code !== 'rule-exists' && refusal.code !== 'rule-not-found' && refusal.code !== 'rule-changed'
}

function rulesIn(text: string): unknown[] | undefined {
  try {
    const content = JSON.parse(text) as unknown
    const rules = content && typeof content === 'object' && 'rules' in content ? content.rules : content
    return Array.isArray(rules) ? rules : undefined
  } catch {
    return undefined
  }
}
