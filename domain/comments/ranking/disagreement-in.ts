import { unknownDisagreement } from '#domain/comments/ranking/disagreement-between'
import type { Epoch } from '#domain/comments/ranking/epoch'

/** D of two different countries in an epoch; ½, as where nothing is known, when one of them does not count in it yet. */
export function disagreementIn({ countries, disagreement }: Epoch, one: string, other: string): number {
  return disagreement[countries.indexOf(one)]?.[countries.indexOf(other)] ?? unknownDisagreement
}
