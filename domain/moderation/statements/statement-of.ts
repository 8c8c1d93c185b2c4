import type { DecisionGround, DecisionSource } from '#domain/moderation/decision-actions'
import type { DsaCategory } from '#domain/moderation/dsa-categories'
import { categoryOfNotice } from '#domain/moderation/statements/category-of-notice'
import type { DsaSource, DsaStatement } from '#domain/moderation/statements/dsa-statement'
import { eeaCountries } from '#domain/moderation/statements/eea-countries'

/** The house rule that a restriction names, in English. */
export type NamedRule = { title: string; version: number; category: DsaCategory; url: string }

type Common = { puid: string; facts: string; explanation: string; decidedAt: Date; until: Date | null }

export type ReportedDecision = Common & {
  action: 'remove' | 'hold' | 'withhold'
  ground: DecisionGround
  rule: NamedRule | null
  law: string | null
  lawCountry: string | null
  source: DecisionSource
  notice: { category: string | null; isPriority: boolean } | null
  isDetectedByMachine: boolean
  isDecidedByMachine: boolean
  /** Empty: everywhere. */
  territory: readonly string[]
  language: string
  contentAt: Date
}

export type ReportedSanction = Common & { kind: 'suspension' | 'ban'; rule: NamedRule }

/** A decision about a comment as a statement of reasons. */
export function statementOfDecision(decision: ReportedDecision): DsaStatement {
  const { action, source, notice, until, territory, language } = decision
  const primary = language.split('-')[0]!
  return {
    decision_visibility: [action === 'remove' ? 'DECISION_VISIBILITY_CONTENT_REMOVED' : 'DECISION_VISIBILITY_CONTENT_DISABLED'],
    ...(until && { end_date_visibility_restriction: dayOf(until) }),
    ...groundOf(decision),
    content_type: ['CONTENT_TYPE_TEXT'],
    territorial_scope: territory.length === 0 ? eeaCountries : eeaCountries.filter(country => territory.includes(country)),
    ...(/^[a-z]{2}$/u.test(primary) && { content_language: primary.toUpperCase() }),
    content_date: dayOf(decision.contentAt),
    application_date: dayOf(decision.decidedAt),
    decision_facts: decision.facts,
    source_type: sourceOf(source, notice?.isPriority ?? false),
    automated_detection: decision.isDetectedByMachine ? 'Yes' : 'No',
    automated_decision: decision.isDecidedByMachine ? 'AUTOMATED_DECISION_FULLY' : 'AUTOMATED_DECISION_NOT_AUTOMATED',
    puid: decision.puid,
  }
}

/** A suspension or a ban as a statement of reasons. It concerns no single text: its date is the sanction's own. */
export function statementOfSanction({ kind, rule, puid, facts, explanation, decidedAt, until }: ReportedSanction): DsaStatement {
  return {
    decision_account: kind === 'ban' && !until ? 'DECISION_ACCOUNT_TERMINATED' : 'DECISION_ACCOUNT_SUSPENDED',
    account_type: 'ACCOUNT_TYPE_PRIVATE',
    ...(until && { end_date_account_restriction: dayOf(until) }),
    ...ofRule(rule, explanation),
    content_type: ['CONTENT_TYPE_OTHER'],
    content_type_other: 'The account as a whole',
    territorial_scope: eeaCountries,
    content_date: dayOf(decidedAt),
    application_date: dayOf(decidedAt),
    decision_facts: facts,
    source_type: 'SOURCE_VOLUNTARY',
    automated_detection: 'No',
    automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    puid,
  }
}

function groundOf({ ground, rule, law, lawCountry, notice, explanation }: ReportedDecision) {
  if (ground === 'house' && rule) return ofRule(rule, explanation)
  return {
    decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
    illegal_content_legal_ground: [law ?? '', ...(lawCountry ? [`(${lawCountry})`] : [])].join(' '),
    illegal_content_explanation: explanation,
    category: (notice?.category && categoryOfNotice(notice.category)) || 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  } as const
}

function ofRule(rule: NamedRule, explanation: string) {
  return {
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    decision_ground_reference_url: rule.url,
    incompatible_content_ground: `House rule: ${rule.title} (version ${rule.version})`,
    incompatible_content_explanation: explanation,
    category: rule.category,
  } as const
}

/** An Article 16 notice is one; a flag under the house rules is another notification. Orders need no statement (Art. 17(5)). */
function sourceOf(source: DecisionSource, isTrusted: boolean): DsaSource {
  if (source === 'notice') return isTrusted ? 'SOURCE_TRUSTED_FLAGGER' : 'SOURCE_ARTICLE_16'
  return source === 'flag' || source === 'order' ? 'SOURCE_TYPE_OTHER_NOTIFICATION' : 'SOURCE_VOLUNTARY'
}

const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)
