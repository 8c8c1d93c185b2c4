-- Rules of more kinds than words, each with its versions, and what fired on which revision of a comment.
ALTER TYPE "RuleAction" ADD VALUE 'flag';

ALTER TABLE "Story" ADD COLUMN "checksFailClosed" BOOLEAN NOT NULL DEFAULT false;

DROP INDEX "Rule_kind_patternKey_language_key";
DROP INDEX "Rule_one_for_every_language";
ALTER TABLE "Rule"
  ADD COLUMN "terms" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "storyIds" UUID[] DEFAULT ARRAY[]::UUID[],
  ADD COLUMN "isShadow" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "blockedCount" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "retiredAt" TIMESTAMPTZ(3);
UPDATE "Rule" SET "languages" = ARRAY["language"] WHERE "language" IS NOT NULL;
ALTER TABLE "Rule" DROP COLUMN "language";
ALTER TABLE "Rule" ADD CONSTRAINT "Rule_kind_known" CHECK (
  "kind" IN ('word', 'pattern', 'domain', 'new-account', 'burst', 'near-duplicate', 'personal-data', 'country-pair'));
-- A rule that was taken off the list leaves its place to another. Hashed, because an index holds no long expression.
CREATE UNIQUE INDEX "Rule_one_of_its_kind" ON "Rule" ("kind", md5("patternKey"), "languages", "countries", "storyIds") WHERE "retiredAt" IS NULL;

CREATE TABLE "RuleVersion" (
    "ruleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RuleVersion_pkey" PRIMARY KEY ("ruleId","number")
);
ALTER TABLE "RuleVersion" ADD CONSTRAINT "RuleVersion_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "Rule"("id") ON DELETE CASCADE ON UPDATE CASCADE;
INSERT INTO "RuleVersion" ("ruleId", "number", "content", "createdById", "createdAt")
  SELECT "id", 1, jsonb_build_object('kind', "kind", 'pattern', "pattern", 'terms', '{}'::jsonb, 'languages', to_jsonb("languages"), 'countries', '[]'::jsonb,
    'storyIds', '[]'::jsonb, 'action', "action"::text, 'isShadow', false, 'priority', 0, 'isEnabled', "isEnabled", 'note', "note"), "createdById", "createdAt"
  FROM "Rule";

CREATE TABLE "RuleMatch" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "check" TEXT NOT NULL,
    "ruleId" UUID,
    "ruleVersion" INTEGER,
    "action" TEXT NOT NULL,
    "score" DOUBLE PRECISION,
    "matched" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "isTimedOut" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "decisionId" UUID,

    CONSTRAINT "RuleMatch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "RuleMatch_action_known" CHECK ("action" IN ('block', 'hold', 'prompt', 'flag', 'shadow')),
    CONSTRAINT "RuleMatch_names_the_version" CHECK (("ruleId" IS NULL) = ("ruleVersion" IS NULL))
);
CREATE INDEX "RuleMatch_commentId_revision_position_idx" ON "RuleMatch"("commentId", "revision", "position");
CREATE INDEX "RuleMatch_ruleId_ruleVersion_idx" ON "RuleMatch"("ruleId", "ruleVersion");
CREATE INDEX "RuleMatch_decisionId_idx" ON "RuleMatch"("decisionId");
ALTER TABLE "RuleMatch" ADD CONSTRAINT "RuleMatch_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RuleMatch" ADD CONSTRAINT "RuleMatch_ruleId_ruleVersion_fkey"
  FOREIGN KEY ("ruleId", "ruleVersion") REFERENCES "RuleVersion"("ruleId", "number") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RuleMatch" ADD CONSTRAINT "RuleMatch_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "RuleRun" (
    "id" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "startedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "total" INTEGER NOT NULL,
    "read" INTEGER NOT NULL DEFAULT 0,
    "matched" INTEGER NOT NULL DEFAULT 0,
    "cursorAt" TIMESTAMPTZ(3),
    "cursorId" UUID,
    "languages" JSONB NOT NULL DEFAULT '{}',
    "countries" JSONB NOT NULL DEFAULT '{}',
    "finishedAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RuleRun_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "RuleRun_ruleId_createdAt_idx" ON "RuleRun"("ruleId", "createdAt");
-- One run of a rule at a time.
CREATE UNIQUE INDEX "RuleRun_one_at_work" ON "RuleRun" ("ruleId") WHERE "finishedAt" IS NULL AND "stoppedAt" IS NULL;
ALTER TABLE "RuleRun" ADD CONSTRAINT "RuleRun_ruleId_ruleVersion_fkey"
  FOREIGN KEY ("ruleId", "ruleVersion") REFERENCES "RuleVersion"("ruleId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "RuleRunMatch" (
    "runId" UUID NOT NULL,
    "commentId" UUID NOT NULL,

    CONSTRAINT "RuleRunMatch_pkey" PRIMARY KEY ("runId","commentId")
);
CREATE INDEX "RuleRunMatch_commentId_idx" ON "RuleRunMatch"("commentId");
ALTER TABLE "RuleRunMatch" ADD CONSTRAINT "RuleRunMatch_runId_fkey" FOREIGN KEY ("runId") REFERENCES "RuleRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RuleRunMatch" ADD CONSTRAINT "RuleRunMatch_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
