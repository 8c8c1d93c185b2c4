-- The house rules as a list of its own: its order, and which version stands.
CREATE TABLE "HouseRule" (
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "category" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "HouseRule_pkey" PRIMARY KEY ("key")
);
INSERT INTO "HouseRule" ("key", "position", "category") VALUES
  ('insult', 1, 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH'),
  ('hatred', 2, 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH'),
  ('threat', 3, 'STATEMENT_CATEGORY_VIOLENCE'),
  ('spam', 4, 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC'),
  ('off-topic', 5, 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC'),
  ('personal-data', 6, 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS'),
  ('falsehood-about-source', 7, 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS'),
  ('illegal', 8, 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH');
ALTER TABLE "HouseRuleVersion" ADD CONSTRAINT "HouseRuleVersion_key_fkey"
  FOREIGN KEY ("key") REFERENCES "HouseRule"("key") ON DELETE RESTRICT ON UPDATE CASCADE;
-- The version that stands exists; asked at the end of the transaction, which makes both.
ALTER TABLE "HouseRule" ADD CONSTRAINT "HouseRule_version_exists"
  FOREIGN KEY ("key", "version") REFERENCES "HouseRuleVersion"("key", "version") DEFERRABLE INITIALLY DEFERRED;

-- What a decision named stays as it was worded.
CREATE FUNCTION "keep_rule_texts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a version of a house rule keeps its words: make a new one';
END $$;
CREATE TRIGGER "HouseRuleVersion_keeps_its_texts" BEFORE UPDATE OF "key", "version", "texts" ON "HouseRuleVersion"
  FOR EACH ROW WHEN (OLD."texts" IS DISTINCT FROM NEW."texts" OR OLD."version" <> NEW."version" OR OLD."key" <> NEW."key")
  EXECUTE FUNCTION "keep_rule_texts"();

ALTER TABLE "Flag" ADD COLUMN "ruleVersion" INTEGER;
UPDATE "Flag" SET "ruleVersion" = 1 WHERE EXISTS (SELECT 1 FROM "HouseRuleVersion" v WHERE v."key" = "Flag"."reason");
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_reason_ruleVersion_fkey"
  FOREIGN KEY ("reason", "ruleVersion") REFERENCES "HouseRuleVersion"("key", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Sanctions with a statement of reasons, a receipt and a history.
ALTER TABLE "Sanction"
  ADD COLUMN "ruleVersion" INTEGER,
  ADD COLUMN "facts" TEXT,
  ADD COLUMN "statement" TEXT,
  ADD COLUMN "code" TEXT,
  ADD COLUMN "deciderId" UUID,
  ADD COLUMN "batchId" UUID,
  ADD COLUMN "acknowledgedAt" TIMESTAMPTZ(3),
  ADD COLUMN "liftedById" UUID,
  ADD COLUMN "liftReason" TEXT;
-- Those of before had a reason alone; their readers were told nothing that they would have to acknowledge.
UPDATE "Sanction" SET "facts" = "reason", "statement" = "reason", "code" = replace(gen_random_uuid()::text, '-', ''),
  "acknowledgedAt" = "createdAt";
ALTER TABLE "Sanction"
  ALTER COLUMN "facts" SET NOT NULL,
  ALTER COLUMN "statement" SET NOT NULL,
  ALTER COLUMN "code" SET NOT NULL;
CREATE UNIQUE INDEX "Sanction_code_key" ON "Sanction"("code");
DROP INDEX "Sanction_personId_idx";
CREATE INDEX "Sanction_personId_createdAt_idx" ON "Sanction"("personId", "createdAt");
CREATE INDEX "Sanction_deciderId_createdAt_idx" ON "Sanction"("deciderId", "createdAt");
CREATE INDEX "Sanction_createdAt_id_idx" ON "Sanction"("createdAt", "id");
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_reason_ruleVersion_fkey"
  FOREIGN KEY ("reason", "ruleVersion") REFERENCES "HouseRuleVersion"("key", "version") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_deciderId_fkey"
  FOREIGN KEY ("deciderId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_liftedById_fkey"
  FOREIGN KEY ("liftedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A sanction whose statement of reasons is incomplete cannot be stored.
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_statement_complete" CHECK (
  length(trim("facts")) BETWEEN 1 AND 5000 AND length(trim("statement")) > 0
  AND ("deciderId" IS NULL OR "ruleVersion" IS NOT NULL)
  AND ("deciderId" IS NULL OR ("kind" = 'suspension') = ("until" IS NOT NULL) OR "kind" = 'premoderation')
  AND ("liftedById" IS NULL OR ("liftedAt" IS NOT NULL AND coalesce(length(trim("liftReason")), 0) > 0)));

CREATE TYPE "MailDomainAction" AS ENUM ('block', 'premoderate');
CREATE TABLE "MailDomainRule" (
    "domain" TEXT NOT NULL,
    "action" "MailDomainAction" NOT NULL,
    "note" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailDomainRule_pkey" PRIMARY KEY ("domain")
);
ALTER TABLE "MailDomainRule" ADD CONSTRAINT "MailDomainRule_createdById_fkey"
  FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "DeskNote" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "commentId" UUID,
    "writerId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeskNote_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DeskNote_is_about_one" CHECK (num_nonnulls("personId", "commentId") = 1)
);
CREATE INDEX "DeskNote_personId_createdAt_id_idx" ON "DeskNote"("personId", "createdAt", "id");
CREATE INDEX "DeskNote_commentId_createdAt_id_idx" ON "DeskNote"("commentId", "createdAt", "id");
CREATE INDEX "DeskNote_writerId_idx" ON "DeskNote"("writerId");
ALTER TABLE "DeskNote" ADD CONSTRAINT "DeskNote_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DeskNote" ADD CONSTRAINT "DeskNote_commentId_fkey"
  FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DeskNote" ADD CONSTRAINT "DeskNote_writerId_fkey"
  FOREIGN KEY ("writerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "SecondOpinion" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "askerId" UUID NOT NULL,
    "askedId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SecondOpinion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SecondOpinion_is_of_another" CHECK ("askerId" <> "askedId"),
    CONSTRAINT "SecondOpinion_answered_with_a_sentence" CHECK (("answer" IS NULL) = ("answeredAt" IS NULL))
);
CREATE INDEX "SecondOpinion_commentId_createdAt_idx" ON "SecondOpinion"("commentId", "createdAt");
CREATE INDEX "SecondOpinion_askerId_idx" ON "SecondOpinion"("askerId");
CREATE INDEX "SecondOpinion_askedId_idx" ON "SecondOpinion"("askedId");
-- A colleague is asked once at a time about one comment.
CREATE UNIQUE INDEX "SecondOpinion_one_open" ON "SecondOpinion" ("commentId", "askedId") WHERE "answeredAt" IS NULL;
ALTER TABLE "SecondOpinion" ADD CONSTRAINT "SecondOpinion_commentId_fkey"
  FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SecondOpinion" ADD CONSTRAINT "SecondOpinion_askerId_fkey"
  FOREIGN KEY ("askerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SecondOpinion" ADD CONSTRAINT "SecondOpinion_askedId_fkey"
  FOREIGN KEY ("askedId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Null: as the house sets it.
ALTER TABLE "Person" ADD COLUMN "blursSevere" BOOLEAN;

-- Which accounts share a signal: looked for by kind and value, and by whom.
CREATE INDEX "Signal_personId_idx" ON "Signal"("personId");
