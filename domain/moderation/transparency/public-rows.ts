import type { Account, MonthAccount } from '#domain/moderation/transparency/protect-figures'

export type PublicRow = { month: string; country: string; measure: string; key: string; value: number }

/**
 * The protected figures as one list, for machines: the country is a code, `all` or `other`; what is withheld stands under the
 * country where it is withheld, as the measure `withheldIn`.
 */
export function publicRows(months: readonly MonthAccount[]): PublicRow[] {
  return months.flatMap(({ month, all, countries, others, withheld }) => [
    ...rowsOf(month, 'all', all),
    ...countries.flatMap(account => rowsOf(month, account.country, account)),
    ...(others ? rowsOf(month, 'other', others) : []),
    ...withheld.flatMap(account => rowsOf(month, account.country, account).map(row => ({ ...row, measure: 'withheldIn' }))),
  ])
}

function rowsOf(month: string, country: string, { figures }: Account): PublicRow[] {
  return [...figures].flatMap(([measure, keys]) => [...keys].map(([key, value]) => ({ month, country, measure, key, value })))
}
