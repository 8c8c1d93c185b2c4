import { appealVerdictSchema, findingSchema, type AppealVerdict } from '#domain/moderation/appeal-input'

type Issue = { path: PropertyKey[]; message: string }
type Parsed = { success: true; verdict: AppealVerdict } | { success: false; issues: readonly Issue[] }

/** Reads a verdict from a form; one that finds comments unlawful after all brings the fields of that. */
export function parseVerdict(values: Record<string, string>): Parsed {
  const verdict = appealVerdictSchema.safeParse(values)
  const finding = values.hasFinding === 'yes' ? findingSchema.safeParse(values) : undefined
  const issues = [...(verdict.error?.issues ?? []), ...(finding?.error?.issues ?? [])]
  if (!verdict.success || issues.length > 0) return { success: false, issues }
  return { success: true, verdict: { ...verdict.data, ...(finding?.data && { finding: finding.data }) } }
}
