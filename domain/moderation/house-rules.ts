/** The house rules a decision or a flag can name; each has its title and sentence in the messages. */
export const houseRules = ['insult', 'hatred', 'threat', 'spam', 'off-topic', 'personal-data', 'falsehood-about-source', 'illegal'] as const
export type HouseRule = (typeof houseRules)[number]

export function isHouseRule(value: unknown): value is HouseRule {
  return (houseRules as readonly unknown[]).includes(value)
}
