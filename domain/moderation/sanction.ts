/** From the mildest to the hardest, as the database orders them. */
export const sanctionKinds = ['warning', 'premoderation', 'suspension', 'ban'] as const
export type SanctionKind = (typeof sanctionKinds)[number]
