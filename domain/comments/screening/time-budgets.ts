/**
 * Milliseconds that a check may take. On the longest comment the checks of a text take a few; what asks the database or
 * somebody outside gets longer. Together they stay below what a writer notices.
 */
const budgets: Record<string, number> = {
  'house-patterns': 100,
  'house-bursts': 250,
  'house-near-copies': 250,
}
const ordinaryBudget = 50

export function budgetOf(check: string): number {
  return budgets[check] ?? ordinaryBudget
}
