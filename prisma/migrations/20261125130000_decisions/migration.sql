-- Every decision names its ground, its facts and its source, and can be undone or reversed.
CREATE TYPE "DecisionGround" AS ENUM ('house', 'law');
CREATE TYPE "DecisionSource" AS ENUM ('flag', 'notice', 'own', 'rule', 'order');

-- The house rules as they were worded when a decision named them.
CREATE TABLE "HouseRuleVersion" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "texts" JSONB NOT NULL DEFAULT '{}',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HouseRuleVersion_pkey" PRIMARY KEY ("key","version")
);
ALTER TABLE "HouseRuleVersion" ADD CONSTRAINT "HouseRuleVersion_createdById_fkey"
  FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
INSERT INTO "HouseRuleVersion" ("key", "version") VALUES
  ('insult', 1), ('hatred', 1), ('threat', 1), ('spam', 1), ('off-topic', 1), ('personal-data', 1), ('falsehood-about-source', 1), ('illegal', 1);

-- A new type, because a value that is added to an old one cannot be used before the migration ends.
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_restriction_has_reasons";
CREATE TYPE "DecisionAction_new" AS ENUM ('approve', 'remove', 'hold', 'restore', 'withhold');
ALTER TABLE "Decision" ALTER COLUMN "action" TYPE "DecisionAction_new" USING ("action"::text::"DecisionAction_new");
DROP TYPE "DecisionAction";
ALTER TYPE "DecisionAction_new" RENAME TO "DecisionAction";

ALTER TABLE "Decision"
  ADD COLUMN "ground" "DecisionGround",
  ADD COLUMN "ruleVersion" INTEGER,
  ADD COLUMN "law" TEXT,
  ADD COLUMN "lawCountry" TEXT,
  ADD COLUMN "facts" TEXT,
  ADD COLUMN "source" "DecisionSource",
  ADD COLUMN "noticeId" UUID,
  ADD COLUMN "isDetectedByMachine" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "isDecidedByMachine" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "territory" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "until" TIMESTAMPTZ(3),
  ADD COLUMN "code" TEXT,
  ADD COLUMN "fromState" "CommentState",
  ADD COLUMN "toState" "CommentState",
  ADD COLUMN "fromWithheldIn" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "fromReviewedRevision" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "reversesId" UUID,
  ADD COLUMN "reversalReason" TEXT,
  ADD COLUMN "batchId" UUID,
  ADD COLUMN "undoneAt" TIMESTAMPTZ(3),
  ADD COLUMN "undoneById" UUID;

-- What was decided before the facts were asked for: the sentence to the author says them.
UPDATE "Decision" SET "ground" = 'house', "ruleVersion" = 1, "facts" = "statement", "code" = replace(gen_random_uuid()::text, '-', ''),
  "source" = CASE WHEN EXISTS (SELECT 1 FROM "Flag" f WHERE f."decisionId" = "Decision"."id") THEN 'flag' ELSE 'own' END::"DecisionSource",
  "reason" = CASE WHEN EXISTS (SELECT 1 FROM "HouseRuleVersion" v WHERE v."key" = "Decision"."reason") THEN "reason" ELSE 'off-topic' END
  WHERE "action" = 'remove';

CREATE UNIQUE INDEX "Decision_code_key" ON "Decision"("code");
CREATE INDEX "Decision_createdAt_id_idx" ON "Decision"("createdAt", "id");
CREATE INDEX "Decision_noticeId_idx" ON "Decision"("noticeId");
CREATE INDEX "Decision_reversesId_idx" ON "Decision"("reversesId");
CREATE INDEX "Decision_batchId_idx" ON "Decision"("batchId");
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_reason_ruleVersion_fkey"
  FOREIGN KEY ("reason", "ruleVersion") REFERENCES "HouseRuleVersion"("key", "version") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_noticeId_fkey"
  FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_reversesId_fkey"
  FOREIGN KEY ("reversesId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_undoneById_fkey"
  FOREIGN KEY ("undoneById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A restriction whose statement of reasons is incomplete cannot be stored.
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_statement_complete" CHECK (
  "action" NOT IN ('remove', 'hold', 'withhold') OR (
    "ground" IS NOT NULL AND "source" IS NOT NULL AND "code" IS NOT NULL
    AND coalesce(length(trim("facts")), 0) BETWEEN 1 AND 5000
    AND coalesce(length(trim("statement")), 0) > 0
    AND ("ground" <> 'house' OR ("reason" IS NOT NULL AND "ruleVersion" IS NOT NULL))
    AND ("ground" <> 'law' OR coalesce(length(trim("law")), 0) > 0)
    AND (("action" = 'withhold') = (cardinality("territory") > 0))
  ));

-- What was undone has no successor: the next decision follows the one before it.
DROP INDEX "Decision_one_successor";
CREATE UNIQUE INDEX "Decision_one_successor" ON "Decision" ("commentId", "previousId") NULLS NOT DISTINCT WHERE "undoneAt" IS NULL;

ALTER TABLE "Hold" ADD COLUMN "decisionId" UUID;
CREATE INDEX "Hold_decisionId_idx" ON "Hold"("decisionId");
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_decisionId_fkey"
  FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Comment"
  ADD COLUMN "withheldIn" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "reviewedRevision" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "lockedAt" TIMESTAMPTZ(3),
  ADD COLUMN "rootCountry" TEXT,
  ADD COLUMN "openRuleFlags" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "modelScore" DOUBLE PRECISION;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_openRuleFlags_never_negative" CHECK ("openRuleFlags" >= 0);
UPDATE "Comment" c SET "rootCountry" = r."country" FROM "Comment" r WHERE r."id" = c."rootId";
UPDATE "Comment" c SET "reviewedRevision" = d."revision" FROM "Decision" d WHERE d."id" = c."lastDecisionId";

-- A reply is of its thread's country, whoever writes the row.
CREATE FUNCTION "note_root_country"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."parentId" IS NULL THEN
    NEW."rootCountry" := NEW."country";
  ELSE
    NEW."rootCountry" := (SELECT "country" FROM "Comment" WHERE "id" = NEW."rootId");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Comment_root_country" BEFORE INSERT ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION "note_root_country"();
