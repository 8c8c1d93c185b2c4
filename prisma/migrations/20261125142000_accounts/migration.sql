-- What the house gives account by: daily heads of the event log, the public figures, and the statements of reasons sent on.

CREATE TABLE "LogHead" (
    "day" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LogHead_pkey" PRIMARY KEY ("day")
);
ALTER TABLE "LogHead" ADD CONSTRAINT "LogHead_day_is_a_date" CHECK ("day" ~ '^\d{4}-\d{2}-\d{2}$');
-- A head that was published stays as it was.
CREATE TRIGGER "LogHead_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "LogHead"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE TABLE "TransparencyFigure" (
    "month" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TransparencyFigure_pkey" PRIMARY KEY ("month", "country", "measure", "key")
);

CREATE TYPE "StatementState" AS ENUM ('waiting', 'sent', 'refused', 'failed');
CREATE TABLE "StatementExport" (
    "id" UUID NOT NULL,
    "decisionId" UUID,
    "sanctionId" UUID,
    "puid" TEXT NOT NULL,
    "state" "StatementState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "triedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "receiptId" TEXT,
    "problem" TEXT,
    "facts" TEXT,
    "explanation" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StatementExport_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "StatementExport_is_of_one" CHECK (num_nonnulls("decisionId", "sanctionId") = 1),
    CONSTRAINT "StatementExport_sent_at_a_time" CHECK (("state" = 'sent') = ("sentAt" IS NOT NULL))
);
CREATE UNIQUE INDEX "StatementExport_decisionId_key" ON "StatementExport"("decisionId");
CREATE UNIQUE INDEX "StatementExport_sanctionId_key" ON "StatementExport"("sanctionId");
CREATE UNIQUE INDEX "StatementExport_puid_key" ON "StatementExport"("puid");
CREATE INDEX "StatementExport_state_nextTryAt_id_idx" ON "StatementExport"("state", "nextTryAt", "id");
CREATE INDEX "StatementExport_state_createdAt_id_idx" ON "StatementExport"("state", "createdAt", "id");
ALTER TABLE "StatementExport" ADD CONSTRAINT "StatementExport_decisionId_fkey"
  FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "StatementExport" ADD CONSTRAINT "StatementExport_sanctionId_fkey"
  FOREIGN KEY ("sanctionId") REFERENCES "Sanction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The log is read newest first, by when, who, what and where; the instant comes before the number, which an older
-- transaction may have taken first.
DROP INDEX "Event_kind_sequence_idx";
DROP INDEX "Event_actorId_sequence_idx";
DROP INDEX "Event_storyId_sequence_idx";
CREATE INDEX "Event_at_sequence_idx" ON "Event"("at", "sequence");
CREATE INDEX "Event_kind_at_sequence_idx" ON "Event"("kind", "at", "sequence");
CREATE INDEX "Event_actorId_at_sequence_idx" ON "Event"("actorId", "at", "sequence");
CREATE INDEX "Event_storyId_at_sequence_idx" ON "Event"("storyId", "at", "sequence");

-- A full name of two words or more, looked for in a text that is to leave the house.
CREATE INDEX "Person_full_name" ON "Person" (lower("name")) WHERE "name" LIKE '% %';
