-- Who works on a comment: a lease that ends by itself.
CREATE TABLE "Claim" (
  "commentId" UUID NOT NULL,
  "holderId" UUID NOT NULL,
  "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Claim_pkey" PRIMARY KEY ("commentId"),
  CONSTRAINT "Claim_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Claim_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Claim_ends" CHECK ("expiresAt" > "claimedAt")
);
CREATE INDEX "Claim_holderId_idx" ON "Claim"("holderId");
CREATE INDEX "Claim_expiresAt_idx" ON "Claim"("expiresAt");

-- One decision about many comments.
CREATE TYPE "BatchItemState" AS ENUM ('waiting', 'decided', 'skipped', 'undone', 'kept');

CREATE TABLE "Batch" (
  "id" UUID NOT NULL,
  "actorId" UUID NOT NULL,
  "source" TEXT NOT NULL,
  "decision" JSONB,
  "total" INTEGER NOT NULL,
  "left" INTEGER NOT NULL DEFAULT 0,
  "decided" INTEGER NOT NULL DEFAULT 0,
  "skipped" INTEGER NOT NULL DEFAULT 0,
  "undone" INTEGER NOT NULL DEFAULT 0,
  "workedAt" TIMESTAMPTZ(3),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "startedAt" TIMESTAMPTZ(3),
  "stopAskedAt" TIMESTAMPTZ(3),
  "finishedAt" TIMESTAMPTZ(3),
  "undoAskedAt" TIMESTAMPTZ(3),
  "undoFinishedAt" TIMESTAMPTZ(3),
  CONSTRAINT "Batch_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Batch_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  -- Nothing begins before somebody confirmed what is to be done, and nothing is undone before it is over.
  CONSTRAINT "Batch_begins_confirmed" CHECK ("startedAt" IS NULL OR "decision" IS NOT NULL),
  CONSTRAINT "Batch_undone_after_its_end" CHECK ("undoAskedAt" IS NULL OR "finishedAt" IS NOT NULL),
  CONSTRAINT "Batch_counts_its_items" CHECK ("decided" >= 0 AND "skipped" >= 0 AND "undone" <= "decided" AND "decided" + "skipped" <= "total")
);
CREATE INDEX "Batch_actorId_createdAt_id_idx" ON "Batch"("actorId", "createdAt", "id");

CREATE TABLE "BatchItem" (
  "batchId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "commentId" UUID NOT NULL,
  "revision" INTEGER NOT NULL,
  "lastDecisionId" UUID,
  "state" "BatchItemState" NOT NULL DEFAULT 'waiting',
  "refusal" TEXT,
  "decisionId" UUID,
  CONSTRAINT "BatchItem_pkey" PRIMARY KEY ("batchId", "position"),
  CONSTRAINT "BatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "BatchItem_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  -- What was left out says why.
  CONSTRAINT "BatchItem_says_why" CHECK (("state" IN ('skipped', 'kept')) = ("refusal" IS NOT NULL))
);
CREATE UNIQUE INDEX "BatchItem_batchId_commentId_key" ON "BatchItem"("batchId", "commentId");
CREATE INDEX "BatchItem_batchId_state_position_idx" ON "BatchItem"("batchId", "state", "position");
CREATE INDEX "BatchItem_commentId_idx" ON "BatchItem"("commentId");
