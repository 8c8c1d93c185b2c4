/** A list is frozen at so many; what is beyond waits for the next one. */
export const mostInBatch = 10_000
/** For so long after its end a batch can be taken back as one; after that, decision by decision. */
export const undoBatchHours = 24

/** A comment as it stood when it was put on the list. */
export type ChosenComment = { commentId: string; revision: number; lastDecisionId: string | null }

export type BatchPhase = 'listed' | 'running' | 'stopping' | 'stopped' | 'done' | 'undoing' | 'undone'

type Batch = {
  total: number
  decided: number
  skipped: number
  startedAt: Date | null
  stopAskedAt: Date | null
  finishedAt: Date | null
  undoAskedAt: Date | null
  undoFinishedAt: Date | null
}

/** Where a batch stands, from the times that are stored of it. */
export function phaseOf({ total, decided, skipped, startedAt, stopAskedAt, finishedAt, undoAskedAt, undoFinishedAt }: Batch): BatchPhase {
  if (undoFinishedAt) return 'undone'
  if (undoAskedAt) return 'undoing'
  if (finishedAt) return decided + skipped < total ? 'stopped' : 'done'
  if (!startedAt) return 'listed'
  return stopAskedAt ? 'stopping' : 'running'
}

export function canUndoBatch(batch: Batch, now: Date): boolean {
  const { finishedAt, decided } = batch
  const phase = phaseOf(batch)
  return (phase === 'done' || phase === 'stopped') && decided > 0 && now.getTime() - finishedAt!.getTime() <= undoBatchHours * 3_600_000
}
