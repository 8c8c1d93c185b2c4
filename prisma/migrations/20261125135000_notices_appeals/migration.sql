-- Notices are worked on, decided and appealed against; they can name several places, a story or a report.
CREATE TYPE "NoticeKind" AS ENUM ('illegal', 'correction', 'order');
CREATE TYPE "NoticeState" AS ENUM ('received', 'inReview', 'decided', 'setAside');
CREATE TYPE "NoticeOutcome" AS ENUM ('lawful', 'unlawful', 'corrected', 'declined');
CREATE TYPE "AppealSide" AS ENUM ('author', 'notifier');
CREATE TYPE "AppealOutcome" AS ENUM ('upheld', 'rejected');
CREATE TYPE "MisuseOf" AS ENUM ('notices', 'flags');
CREATE TYPE "MisuseStep" AS ENUM ('warning', 'suspension');

ALTER TABLE "Person" ADD COLUMN "trustedFlaggerAt" TIMESTAMPTZ(3);
ALTER TABLE "Flag" ADD COLUMN "unfoundedAt" TIMESTAMPTZ(3);

ALTER TABLE "Notice"
  ADD COLUMN "number" SERIAL NOT NULL,
  ADD COLUMN "kind" "NoticeKind" NOT NULL DEFAULT 'illegal',
  ADD COLUMN "state" "NoticeState" NOT NULL DEFAULT 'received',
  ADD COLUMN "isEditorial" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "isPriority" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "authority" TEXT,
  ADD COLUMN "authorityReference" TEXT,
  ADD COLUMN "territory" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "dueAt" TIMESTAMPTZ(3),
  ADD COLUMN "assigneeId" UUID,
  ADD COLUMN "deciderId" UUID,
  ADD COLUMN "outcome" "NoticeOutcome",
  ADD COLUMN "outcomeLaw" TEXT,
  ADD COLUMN "outcomeCountry" TEXT,
  ADD COLUMN "answer" TEXT,
  ADD COLUMN "isUnfounded" BOOLEAN NOT NULL DEFAULT false,
  ALTER COLUMN "category" DROP NOT NULL;
UPDATE "Notice" SET "receivedAt" = "createdAt", "dueAt" = "createdAt" + interval '7 days';
ALTER TABLE "Notice" ALTER COLUMN "dueAt" SET NOT NULL;

CREATE TABLE "NoticeTarget" (
    "noticeId" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "address" TEXT NOT NULL,
    "storyId" UUID,
    "reportId" UUID,
    "commentId" UUID,
    "revision" INTEGER NOT NULL,
    "outcome" "NoticeOutcome",

    CONSTRAINT "NoticeTarget_pkey" PRIMARY KEY ("noticeId","position")
);
INSERT INTO "NoticeTarget" ("noticeId", "position", "address", "storyId", "commentId", "revision")
  SELECT "id", 0, "address", "storyId", "commentId", "revision" FROM "Notice";
ALTER TABLE "Notice" DROP COLUMN "storyId", DROP COLUMN "commentId", DROP COLUMN "revision", DROP COLUMN "address";

CREATE TABLE "NoticeNote" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoticeNote_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "side" "AppealSide" NOT NULL,
    "decisionId" UUID,
    "noticeId" UUID,
    "sanctionId" UUID,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "assigneeId" UUID,
    "firstDeciderId" UUID,
    "deciderId" UUID,
    "caseLinkId" UUID,
    "outcome" "AppealOutcome",
    "statement" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CaseLink" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "appealId" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseLink_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "reportId" UUID,
    "noticeId" UUID,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "MisuseMeasure" (
    "id" UUID NOT NULL,
    "of" "MisuseOf" NOT NULL,
    "step" "MisuseStep" NOT NULL,
    "code" TEXT NOT NULL,
    "personId" UUID,
    "addressHash" TEXT,
    "unfounded" INTEGER NOT NULL,
    "sent" INTEGER NOT NULL,
    "windowDays" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,
    "liftedWhy" TEXT,

    CONSTRAINT "MisuseMeasure_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Notice_number_key" ON "Notice"("number");
CREATE UNIQUE INDEX "Appeal_number_key" ON "Appeal"("number");
CREATE UNIQUE INDEX "Appeal_decisionId_key" ON "Appeal"("decisionId");
CREATE UNIQUE INDEX "Appeal_noticeId_key" ON "Appeal"("noticeId");
CREATE UNIQUE INDEX "Appeal_sanctionId_key" ON "Appeal"("sanctionId");
CREATE UNIQUE INDEX "Appeal_caseLinkId_key" ON "Appeal"("caseLinkId");
CREATE UNIQUE INDEX "CaseLink_hash_key" ON "CaseLink"("hash");
CREATE UNIQUE INDEX "MisuseMeasure_code_key" ON "MisuseMeasure"("code");
CREATE INDEX "Notice_assigneeId_idx" ON "Notice"("assigneeId");
CREATE INDEX "Notice_deciderId_idx" ON "Notice"("deciderId");
CREATE INDEX "NoticeTarget_commentId_idx" ON "NoticeTarget"("commentId");
CREATE INDEX "NoticeTarget_storyId_idx" ON "NoticeTarget"("storyId");
CREATE INDEX "NoticeTarget_reportId_idx" ON "NoticeTarget"("reportId");
CREATE INDEX "NoticeNote_noticeId_createdAt_idx" ON "NoticeNote"("noticeId", "createdAt");
CREATE INDEX "NoticeNote_authorId_idx" ON "NoticeNote"("authorId");
CREATE INDEX "Appeal_firstDeciderId_idx" ON "Appeal"("firstDeciderId");
CREATE INDEX "Appeal_assigneeId_idx" ON "Appeal"("assigneeId");
CREATE INDEX "Appeal_deciderId_idx" ON "Appeal"("deciderId");
CREATE INDEX "CaseLink_appealId_idx" ON "CaseLink"("appealId");
CREATE INDEX "CaseLink_createdById_idx" ON "CaseLink"("createdById");
CREATE INDEX "CaseLink_email_idx" ON "CaseLink"("email");
CREATE INDEX "Correction_storyId_createdAt_id_idx" ON "Correction"("storyId", "createdAt", "id");
CREATE INDEX "Correction_reportId_idx" ON "Correction"("reportId");
CREATE INDEX "Correction_noticeId_idx" ON "Correction"("noticeId");
CREATE INDEX "Correction_createdById_idx" ON "Correction"("createdById");
CREATE INDEX "MisuseMeasure_personId_of_createdAt_idx" ON "MisuseMeasure"("personId", "of", "createdAt");
CREATE INDEX "MisuseMeasure_addressHash_of_createdAt_idx" ON "MisuseMeasure"("addressHash", "of", "createdAt");
CREATE INDEX "MisuseMeasure_createdAt_id_idx" ON "MisuseMeasure"("createdAt", "id");
CREATE INDEX "MisuseMeasure_liftedById_idx" ON "MisuseMeasure"("liftedById");

ALTER TABLE "Notice" ADD CONSTRAINT "Notice_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "NoticeTarget" ADD CONSTRAINT "NoticeTarget_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NoticeTarget" ADD CONSTRAINT "NoticeTarget_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "NoticeTarget" ADD CONSTRAINT "NoticeTarget_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "NoticeTarget" ADD CONSTRAINT "NoticeTarget_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "NoticeNote" ADD CONSTRAINT "NoticeNote_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NoticeNote" ADD CONSTRAINT "NoticeNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_sanctionId_fkey" FOREIGN KEY ("sanctionId") REFERENCES "Sanction"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_firstDeciderId_fkey" FOREIGN KEY ("firstDeciderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_caseLinkId_fkey" FOREIGN KEY ("caseLinkId") REFERENCES "CaseLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "CaseLink" ADD CONSTRAINT "CaseLink_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "CaseLink" ADD CONSTRAINT "CaseLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MisuseMeasure" ADD CONSTRAINT "MisuseMeasure_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MisuseMeasure" ADD CONSTRAINT "MisuseMeasure_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Orders name their authority, requests for a correction nobody need sign; what is illegal is stated in good faith.
ALTER TABLE "Notice" DROP CONSTRAINT "Notice_is_in_good_faith";
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_is_in_good_faith" CHECK ("kind" <> 'illegal' OR "isInGoodFaith");
ALTER TABLE "Notice" DROP CONSTRAINT "Notice_names_its_notifier";
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_names_its_notifier" CHECK (
  "kind" <> 'illegal' OR "category" = 'child-sexual-abuse' OR "forgottenAt" IS NOT NULL OR ("name" IS NOT NULL AND "email" IS NOT NULL));
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_has_a_category" CHECK ("kind" = 'correction' OR "category" IS NOT NULL);
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_order_names_its_authority" CHECK (
  "kind" <> 'order' OR (length(trim("authority")) > 0 AND "authority" IS NOT NULL AND "authorityReference" IS NOT NULL AND "law" IS NOT NULL));
-- Decided, it has an outcome and reasons.
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_decided_has_its_time" CHECK (("state" = 'decided') = ("closedAt" IS NOT NULL));
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_decided_has_reasons" CHECK (
  "state" <> 'decided' OR ("outcome" IS NOT NULL AND ("forgottenAt" IS NOT NULL OR coalesce(length(trim("answer")), 0) > 0)
    AND ("outcome" <> 'unlawful' OR coalesce(length(trim("outcomeLaw")), 0) > 0)));
DROP INDEX IF EXISTS "Notice_open";
-- The queue's order: authorities and trusted flaggers first, then what is due soonest.
CREATE INDEX "Notice_waiting" ON "Notice" ("isEditorial", (NOT "isPriority"), "dueAt", "id") WHERE "state" IN ('received', 'inReview');
CREATE INDEX "Notice_closed" ON "Notice" ("closedAt" DESC, "id" DESC) WHERE "state" = 'decided';

ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_of_one_thing" CHECK (num_nonnulls("decisionId", "noticeId", "sanctionId") = 1);
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_by_another_decider" CHECK ("deciderId" IS NULL OR "firstDeciderId" IS NULL OR "deciderId" <> "firstDeciderId");
-- Never by a rule alone: a person of the desk, or the person to whom the case was sent.
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_decided_by_a_person" CHECK (
  ("outcome" IS NULL AND "decidedAt" IS NULL AND num_nonnulls("deciderId", "caseLinkId") = 0)
  OR ("outcome" IS NOT NULL AND "decidedAt" IS NOT NULL AND coalesce(length(trim("statement")), 0) > 0 AND num_nonnulls("deciderId", "caseLinkId") = 1));
CREATE INDEX "Appeal_waiting" ON "Appeal" ("dueAt", "id") WHERE "outcome" IS NULL;
CREATE INDEX "Appeal_decided" ON "Appeal" ("decidedAt" DESC, "id" DESC) WHERE "outcome" IS NOT NULL;

-- Whoever writes the row: the first decider is who made what is appealed against.
CREATE FUNCTION "note_first_decider"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."firstDeciderId" := coalesce(
    (SELECT "deciderId" FROM "Decision" WHERE "id" = NEW."decisionId"),
    (SELECT "deciderId" FROM "Notice" WHERE "id" = NEW."noticeId"),
    (SELECT "deciderId" FROM "Sanction" WHERE "id" = NEW."sanctionId"));
  RETURN NEW;
END $$;
CREATE TRIGGER "Appeal_first_decider" BEFORE INSERT OR UPDATE ON "Appeal"
  FOR EACH ROW EXECUTE FUNCTION "note_first_decider"();

ALTER TABLE "MisuseMeasure" ADD CONSTRAINT "MisuseMeasure_of_somebody" CHECK (num_nonnulls("personId", "addressHash") = 1);
ALTER TABLE "MisuseMeasure" ADD CONSTRAINT "MisuseMeasure_suspends_for_a_time" CHECK (("step" = 'suspension') = ("until" IS NOT NULL));

-- How many notices and appeals wait follows from their state alone, in the transaction that changes it.
INSERT INTO "QueueCount" ("queue", "count") VALUES
  ('notices', (SELECT count(*) FROM "Notice" WHERE "state" IN ('received', 'inReview'))), ('editorial', 0), ('appeals', 0)
  ON CONFLICT ("queue") DO UPDATE SET "count" = EXCLUDED."count";
CREATE FUNCTION "notice_queue"("state" "NoticeState", "isEditorial" boolean) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN $1 IN ('received', 'inReview') THEN CASE WHEN $2 THEN 'editorial' ELSE 'notices' END END
$$;
CREATE FUNCTION "count_notices"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before text := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE "notice_queue"(OLD."state", OLD."isEditorial") END;
  after text := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE "notice_queue"(NEW."state", NEW."isEditorial") END;
BEGIN
  IF before IS NOT DISTINCT FROM after THEN RETURN NULL; END IF;
  UPDATE "QueueCount" SET "count" = "count" - 1 WHERE "queue" = before;
  UPDATE "QueueCount" SET "count" = "count" + 1 WHERE "queue" = after;
  RETURN NULL;
END $$;
CREATE TRIGGER "Notice_count" AFTER INSERT OR DELETE OR UPDATE OF "state", "isEditorial" ON "Notice"
  FOR EACH ROW EXECUTE FUNCTION "count_notices"();
CREATE FUNCTION "count_appeals"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change int := (CASE WHEN TG_OP <> 'DELETE' AND NEW."outcome" IS NULL THEN 1 ELSE 0 END)
    - (CASE WHEN TG_OP <> 'INSERT' AND OLD."outcome" IS NULL THEN 1 ELSE 0 END);
BEGIN
  IF change <> 0 THEN UPDATE "QueueCount" SET "count" = "count" + change WHERE "queue" = 'appeals'; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Appeal_count" AFTER INSERT OR DELETE OR UPDATE OF "outcome" ON "Appeal"
  FOR EACH ROW EXECUTE FUNCTION "count_appeals"();
