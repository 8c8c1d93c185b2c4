-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reader', 'moderator', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "MailTokenPurpose" AS ENUM ('confirm', 'signIn', 'resetPassword', 'changeEmail');

-- CreateEnum
CREATE TYPE "SanctionKind" AS ENUM ('warning', 'premoderation', 'suspension', 'ban');

-- CreateEnum
CREATE TYPE "StoryStatus" AS ENUM ('draft', 'published', 'unpublished');

-- CreateEnum
CREATE TYPE "StoryMode" AS ENUM ('open', 'premoderated', 'closed');

-- CreateEnum
CREATE TYPE "DisplayRights" AS ENUM ('full', 'excerpt', 'link');

-- CreateEnum
CREATE TYPE "BlockKind" AS ENUM ('paragraph', 'heading', 'update');

-- CreateEnum
CREATE TYPE "CommentState" AS ENUM ('published', 'held', 'removed', 'withdrawn');

-- CreateEnum
CREATE TYPE "DecisionAction" AS ENUM ('approve', 'remove');

-- CreateEnum
CREATE TYPE "RuleAction" AS ENUM ('block', 'hold');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "emailConfirmedAt" TIMESTAMPTZ(3),
    "passwordHash" TEXT,
    "name" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "handleSkeleton" TEXT NOT NULL,
    "role" "Role" NOT NULL DEFAULT 'reader',
    "country" TEXT,
    "languages" TEXT[],
    "locale" TEXT NOT NULL DEFAULT 'en',
    "publishedCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "provedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailToken" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "purpose" "MailTokenPurpose" NOT NULL,
    "personId" UUID NOT NULL,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutsideAccount" (
    "provider" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutsideAccount_pkey" PRIMARY KEY ("provider","accountId")
);

-- CreateTable
CREATE TABLE "Sanction" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "SanctionKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signal" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outlet" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "basedIn" TEXT,
    "ownerCountry" TEXT,
    "edition" TEXT,
    "homepage" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "prompt" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "status" "StoryStatus" NOT NULL DEFAULT 'draft',
    "mode" "StoryMode" NOT NULL DEFAULT 'open',
    "closedNote" TEXT,
    "closesAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "savedById" UUID,
    "reportCount" INTEGER NOT NULL DEFAULT 0,
    "reportCountries" TEXT[],
    "answerCount" INTEGER NOT NULL DEFAULT 0,
    "commentCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryDocument" (
    "storyId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryDocument_pkey" PRIMARY KEY ("storyId")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outletId" UUID,
    "country" TEXT,
    "language" TEXT,
    "sourceUrl" TEXT,
    "rights" "DisplayRights",
    "publishedAt" TIMESTAMPTZ(3),
    "sourceLine" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportRevision" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "summary" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "ReportRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportBlock" (
    "revisionId" UUID NOT NULL,
    "blockId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "BlockKind" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3),
    "atLocal" TEXT,
    "updatedAt" TIMESTAMPTZ(3),
    "sourceLine" INTEGER,

    CONSTRAINT "ReportBlock_pkey" PRIMARY KEY ("revisionId","blockId")
);

-- CreateTable
CREATE TABLE "StoryCountry" (
    "storyId" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "answers" INTEGER NOT NULL DEFAULT 0,
    "led" INTEGER NOT NULL DEFAULT 0,
    "covered" INTEGER NOT NULL DEFAULT 0,
    "brief" INTEGER NOT NULL DEFAULT 0,
    "notReported" INTEGER NOT NULL DEFAULT 0,
    "notSure" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StoryCountry_pkey" PRIMARY KEY ("storyId","country")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "parentId" UUID,
    "rootId" UUID NOT NULL,
    "depth" INTEGER NOT NULL DEFAULT 0,
    "country" TEXT,
    "state" "CommentState" NOT NULL,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'und',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "prominence" TEXT,
    "outletNamed" TEXT,
    "link" TEXT,
    "missing" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "isListed" BOOLEAN NOT NULL DEFAULT false,
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "openFlags" INTEGER NOT NULL DEFAULT 0,
    "lastDecisionId" UUID,
    "clientKey" TEXT NOT NULL,
    "clientHash" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentRevision" (
    "commentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "prominence" TEXT,
    "outletNamed" TEXT,
    "link" TEXT,
    "missing" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommentRevision_pkey" PRIMARY KEY ("commentId","number")
);

-- CreateTable
CREATE TABLE "Hold" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Flag" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "action" "DecisionAction" NOT NULL,
    "reason" TEXT,
    "statement" TEXT,
    "deciderId" UUID NOT NULL,
    "previousId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QueueCount" (
    "queue" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "QueueCount_pkey" PRIMARY KEY ("queue")
);

-- CreateTable
CREATE TABLE "Rule" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'word',
    "pattern" TEXT NOT NULL,
    "patternKey" TEXT NOT NULL,
    "language" TEXT,
    "action" "RuleAction" NOT NULL,
    "note" TEXT,
    "isEnabled" BOOLEAN NOT NULL DEFAULT true,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Page" (
    "slug" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Page_pkey" PRIMARY KEY ("slug","locale")
);

-- CreateTable
CREATE TABLE "Event" (
    "sequence" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "actorId" UUID,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "storyId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Event_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "EventSeal" (
    "position" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventSeal_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Person_handle_key" ON "Person"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "Person_handleSkeleton_key" ON "Person"("handleSkeleton");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "MailToken_hash_key" ON "MailToken"("hash");

-- CreateIndex
CREATE INDEX "MailToken_personId_purpose_idx" ON "MailToken"("personId", "purpose");

-- CreateIndex
CREATE INDEX "MailToken_expiresAt_idx" ON "MailToken"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_personId_idx" ON "ApiToken"("personId");

-- CreateIndex
CREATE INDEX "OutsideAccount_personId_idx" ON "OutsideAccount"("personId");

-- CreateIndex
CREATE INDEX "Sanction_personId_idx" ON "Sanction"("personId");

-- CreateIndex
CREATE INDEX "Signal_createdAt_idx" ON "Signal"("createdAt");

-- CreateIndex
CREATE INDEX "Signal_kind_value_idx" ON "Signal"("kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "Outlet_nameKey_key" ON "Outlet"("nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Story_slug_key" ON "Story"("slug");

-- CreateIndex
CREATE INDEX "Story_status_publishedAt_id_idx" ON "Story"("status", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Story_updatedAt_id_idx" ON "Story"("updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "StoryDocument_contentHash_key" ON "StoryDocument"("contentHash");

-- CreateIndex
CREATE INDEX "Report_storyId_position_idx" ON "Report"("storyId", "position");

-- CreateIndex
CREATE INDEX "Report_country_storyId_idx" ON "Report"("country", "storyId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportRevision_reportId_number_key" ON "ReportRevision"("reportId", "number");

-- CreateIndex
CREATE INDEX "StoryCountry_country_storyId_idx" ON "StoryCountry"("country", "storyId");

-- CreateIndex
CREATE INDEX "Comment_storyId_parentId_isListed_createdAt_id_idx" ON "Comment"("storyId", "parentId", "isListed", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_storyId_country_isListed_createdAt_id_idx" ON "Comment"("storyId", "country", "isListed", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_country_isListed_createdAt_id_idx" ON "Comment"("country", "isListed", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_parentId_isListed_createdAt_id_idx" ON "Comment"("parentId", "isListed", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_rootId_idx" ON "Comment"("rootId");

-- CreateIndex
CREATE INDEX "Comment_authorId_createdAt_id_idx" ON "Comment"("authorId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_authorId_bodyHash_createdAt_idx" ON "Comment"("authorId", "bodyHash", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_state_createdAt_id_idx" ON "Comment"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_storyId_state_createdAt_id_idx" ON "Comment"("storyId", "state", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_authorId_clientKey_key" ON "Comment"("authorId", "clientKey");

-- CreateIndex
CREATE INDEX "Hold_commentId_idx" ON "Hold"("commentId");

-- CreateIndex
CREATE UNIQUE INDEX "Flag_commentId_reporterId_key" ON "Flag"("commentId", "reporterId");

-- CreateIndex
CREATE INDEX "Decision_commentId_createdAt_idx" ON "Decision"("commentId", "createdAt");

-- CreateIndex
CREATE INDEX "Decision_deciderId_createdAt_idx" ON "Decision"("deciderId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Rule_kind_patternKey_language_key" ON "Rule"("kind", "patternKey", "language");

-- CreateIndex
CREATE INDEX "Event_subjectType_subjectId_idx" ON "Event"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "Event_storyId_sequence_idx" ON "Event"("storyId", "sequence");

-- CreateIndex
CREATE INDEX "Event_actorId_sequence_idx" ON "Event"("actorId", "sequence");

-- CreateIndex
CREATE INDEX "Event_kind_sequence_idx" ON "Event"("kind", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "EventSeal_sequence_key" ON "EventSeal"("sequence");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailToken" ADD CONSTRAINT "MailToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideAccount" ADD CONSTRAINT "OutsideAccount_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryDocument" ADD CONSTRAINT "StoryDocument_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRevision" ADD CONSTRAINT "ReportRevision_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportBlock" ADD CONSTRAINT "ReportBlock_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "ReportRevision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryCountry" ADD CONSTRAINT "StoryCountry_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentRevision" ADD CONSTRAINT "CommentRevision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_deciderId_fkey" FOREIGN KEY ("deciderId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

ALTER TABLE "Comment" ADD CONSTRAINT "Comment_prominence_is_known"
  CHECK ("prominence" IN ('led', 'covered', 'brief', 'not-reported', 'not-sure'));
-- A top-level comment speaks of exactly one country, a reply of none.
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_country_of_top_level_only"
  CHECK (("parentId" IS NULL) = ("country" IS NOT NULL));
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_testimony_of_top_level_only"
  CHECK ("parentId" IS NULL OR ("prominence" IS NULL AND "outletNamed" IS NULL AND "link" IS NULL AND "missing" IS NULL));
-- A hold never stands without its reason.
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_has_a_rule" CHECK (length("rule") > 0);
-- A restriction without a complete statement of reasons cannot be stored.
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_restriction_has_reasons"
  CHECK ("action" <> 'remove' OR (coalesce(length(trim("reason")), 0) > 0 AND coalesce(length(trim("statement")), 0) > 0));
-- Two deciders cannot follow the same decision, nor both be the first.
CREATE UNIQUE INDEX "Decision_one_successor" ON "Decision" ("commentId", "previousId") NULLS NOT DISTINCT;
-- NULLs are distinct to Prisma's own index: without this one, a word for every language could stand there twice.
CREATE UNIQUE INDEX "Rule_one_for_every_language" ON "Rule" ("kind", "patternKey") WHERE "language" IS NULL;
-- The flagged queue, oldest first, without walking through every published comment.
CREATE INDEX "Comment_flagged" ON "Comment" ("createdAt", "id") WHERE "openFlags" > 0;
ALTER TABLE "QueueCount" ADD CONSTRAINT "QueueCount_never_negative" CHECK ("count" >= 0);
ALTER TABLE "StoryCountry" ADD CONSTRAINT "StoryCountry_never_negative" CHECK ("answers" >= 0);
INSERT INTO "QueueCount" ("queue", "count") VALUES ('held', 0), ('flagged', 0);

-- The event log is append-only for every role, its owner included.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The event log is append-only: % on "%" is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "EventSeal_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "EventSeal"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
