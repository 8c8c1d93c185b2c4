import {
  checkOfKind,
  type Firing,
  type HoldRule,
  type ScreeningContext,
  type ScreeningRule,
  type Verdict,
} from '#domain/comments/screening/verdict'
import { ruleKinds } from '#domain/moderation/rules/rule-kinds'
import { budgetOf } from '#domain/comments/screening/time-budgets'
import { fires, readTexts } from './fires.ts'
import { ruleApplies } from './rule-applies.ts'

/** The highest priority first; of equal ones the elder, whose id is the lower. */
function inOrder(one: ScreeningRule, other: ScreeningRule): number {
  return other.priority - one.priority || (one.id < other.id ? -1 : 1)
}

/**
 * Every rule of the desk that fires, the highest priority first. The rules of a kind share that kind's time: when it is up the
 * rest of them are not read, and the check is named instead of a rule that may be innocent.
 */
export function readDeskRules(context: ScreeningContext): Firing[] {
  const valid = context.rules.filter(rule => ruleApplies(rule, context))
  if (valid.length === 0) return []
  const texts = readTexts(context)
  const fired: { rule: ScreeningRule; matched: string[] }[] = []
  const timedOut: Firing[] = []
  for (const kind of ruleKinds) {
    const rules = valid.filter(rule => rule.kind === kind).toSorted(inOrder)
    if (rules.length === 0) continue
    const check = checkOfKind[kind]
    const endsAt = context.clock() + budgetOf(check)
    let isKnown = true
    for (const rule of rules) {
      const isOver = context.clock() > endsAt
      const matched = isOver ? 'timed-out' : fires(rule, context, texts)
      if (matched === 'timed-out') isKnown = false
      else if (matched) fired.push({ rule, matched })
      if (isOver) break
    }
    if (!isKnown) timedOut.push(timeOut(check, context))
  }
  return [...fired.toSorted((one, other) => inOrder(one.rule, other.rule)).map(firingOf), ...timedOut]
}

function firingOf({ rule, matched }: { rule: ScreeningRule; matched: string[] }): Firing {
  return {
    check: checkOfKind[rule.kind],
    rule: { id: rule.id, version: rule.version },
    action: rule.isShadow ? 'shadow' : rule.action,
    matched,
    score: null,
    isTimedOut: false,
  }
}

/** The story says what follows where nobody knows: the comment waits, or it is published and a moderator looks later. */
export function timeOut(check: string, { story }: Pick<ScreeningContext, 'story'>): Firing {
  return { check, rule: null, action: story.checksFailClosed ? 'hold' : 'flag', matched: [], score: null, isTimedOut: true }
}

const wordsOf = (firings: readonly Firing[]) => [...new Set(firings.flatMap(({ matched }) => matched))]

/** What the rules refuse: the text is not stored, and its writer is told the words, or what else to change. */
export function blockOf(firings: readonly Firing[], { rules }: Pick<ScreeningContext, 'rules'>): Verdict | undefined {
  const blocking = firings.filter(({ action }) => action === 'block')
  if (blocking.length === 0) return undefined
  const matched = wordsOf(blocking)
  if (matched.length > 0) return { action: 'refuse', refusal: { code: 'blocked-words', matched } }
  const { kind } = rules.find(({ id }) => id === blocking[0]!.rule?.id)!
  return { action: 'refuse', refusal: { code: 'blocked-by-rule', kind } }
}

/** What the rules hold, under the name of the first of them. */
export function holdOf(firings: readonly Firing[]): Verdict | undefined {
  const holding = firings.filter(({ action, isTimedOut }) => action === 'hold' && !isTimedOut)
  const [first] = holding
  if (!first) return undefined
  return { action: 'hold', rule: first.check as HoldRule, matched: wordsOf(holding), rules: holding.flatMap(({ rule }) => rule ?? []) }
}
