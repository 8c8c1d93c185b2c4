import type { StatementOfReasons } from '#domain/moderation/statement-of-reasons'

/** What takes a decision back: why, for the desk, and where that hides the comment again, the reasons for its author. */
export type ReversalInput = { decisionId: string; reversalReason: string; reasons?: StatementOfReasons }
