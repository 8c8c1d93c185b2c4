import { z } from 'zod'
import { dsaCategories } from '#domain/moderation/dsa-categories'
import { eeaCountries } from '#domain/moderation/statements/eea-countries'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

const day = z.iso.date()
const text = (most: number) => z.string().trim().min(1).max(most)

const sources = ['SOURCE_ARTICLE_16', 'SOURCE_TRUSTED_FLAGGER', 'SOURCE_TYPE_OTHER_NOTIFICATION', 'SOURCE_VOLUNTARY'] as const

/**
 * A statement of reasons as the transparency database of the European Union takes it (`POST /api/v1/statement`), as far as
 * this house restricts anything: field names, values and limits of
 * https://transparency.dsa.ec.europa.eu/page/api-documentation. Nothing else may be in it.
 */
export const dsaStatementSchema = z
  .strictObject({
    decision_visibility: z
      .array(z.enum(['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED']))
      .min(1)
      .optional(),
    end_date_visibility_restriction: day.optional(),
    decision_account: z.enum(['DECISION_ACCOUNT_SUSPENDED', 'DECISION_ACCOUNT_TERMINATED']).optional(),
    account_type: z.literal('ACCOUNT_TYPE_PRIVATE').optional(),
    end_date_account_restriction: day.optional(),
    decision_ground: z.enum(['DECISION_GROUND_ILLEGAL_CONTENT', 'DECISION_GROUND_INCOMPATIBLE_CONTENT']),
    decision_ground_reference_url: z.url().max(500).optional(),
    illegal_content_legal_ground: text(500).optional(),
    illegal_content_explanation: text(2000).optional(),
    incompatible_content_ground: text(500).optional(),
    incompatible_content_explanation: text(2000).optional(),
    content_type: z.array(z.enum(['CONTENT_TYPE_TEXT', 'CONTENT_TYPE_OTHER'])).min(1),
    content_type_other: text(500).optional(),
    category: z.enum(dsaCategories),
    territorial_scope: z.array(z.enum(eeaCountries)).min(1),
    content_language: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    content_date: day.refine(value => value >= '2000-01-01'),
    application_date: day.refine(value => value >= '2020-01-01'),
    decision_facts: text(5000),
    source_type: z.enum(sources),
    automated_detection: z.enum(['Yes', 'No']),
    automated_decision: z.enum(['AUTOMATED_DECISION_FULLY', 'AUTOMATED_DECISION_NOT_AUTOMATED']),
    puid: z.string().regex(/^[A-Za-z0-9_-]{1,500}$/),
  })
  .superRefine((statement, context) => {
    const needs = (isNeeded: boolean, ...fields: (keyof typeof statement)[]) => {
      for (const field of fields) {
        if (isNeeded !== (statement[field] !== undefined)) context.addIssue({ code: 'custom', path: [field], message: 'required' })
      }
    }
    const isIllegal = statement.decision_ground === 'DECISION_GROUND_ILLEGAL_CONTENT'
    needs(isIllegal, 'illegal_content_legal_ground', 'illegal_content_explanation')
    needs(!isIllegal, 'incompatible_content_ground', 'incompatible_content_explanation')
    needs(statement.content_type.includes('CONTENT_TYPE_OTHER'), 'content_type_other')
    needs(statement.decision_account !== undefined, 'account_type')
    if (!statement.decision_visibility && !statement.decision_account) {
      context.addIssue({ code: 'custom', path: ['decision_visibility'], message: 'required' })
    }
  })

export type DsaStatement = z.output<typeof dsaStatementSchema>
export type DsaSource = (typeof sources)[number]
