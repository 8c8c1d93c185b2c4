import type { Settings } from '#domain/settings'

type Rater = {
  accountCreatedAt: Date
  /** Comments of the rater that readers could see when the rating was given. */
  publishedComments: number
}

/**
 * What a rating weighs: 1; halved for an account younger than the setting's age, and halved for one without a published
 * comment (so ¼ for both). It is fixed when the rating is given. Halves, because sums of them are exact.
 */
export function ratingWeight(
  { accountCreatedAt, publishedComments }: Rater,
  { newAccountHours }: Pick<Settings, 'newAccountHours'>,
  now: Date,
): number {
  const isYoung = now.getTime() - accountCreatedAt.getTime() < newAccountHours * 3_600_000
  return (isYoung ? 0.5 : 1) * (publishedComments > 0 ? 1 : 0.5)
}
