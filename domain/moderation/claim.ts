/** How long a claim holds a comment for who works on it; renewed while they do. */
export const claimSeconds = 120
/** Two renewals may be lost before the lease ends. */
export const renewSeconds = 40

/** Who works on a comment, as the desk shows it. */
export type ShownClaim = { name: string; handle: string; isOwn: boolean; until: Date }
