-- CreateEnum
CREATE TYPE "ErasureChoice" AS ENUM ('withdraw', 'keep');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Flag" ADD COLUMN     "decisionId" UUID;

-- CreateTable
CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "choice" "ErasureChoice" NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BarredAddress" (
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "BarredAddress_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "clientKey" TEXT NOT NULL,
    "storyId" UUID,
    "commentId" UUID,
    "revision" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "law" TEXT,
    "country" TEXT,
    "name" TEXT,
    "email" TEXT,
    "personId" UUID,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "isInGoodFaith" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "forgetsAtClose" BOOLEAN NOT NULL DEFAULT false,
    "forgottenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Erasure_personId_idx" ON "Erasure"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_code_key" ON "Notice"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_clientKey_key" ON "Notice"("clientKey");

-- CreateIndex
CREATE INDEX "Notice_commentId_idx" ON "Notice"("commentId");

-- CreateIndex
CREATE INDEX "Notice_storyId_idx" ON "Notice"("storyId");

-- CreateIndex
CREATE INDEX "Notice_personId_idx" ON "Notice"("personId");

-- CreateIndex
CREATE INDEX "Notice_email_idx" ON "Notice"("email");

-- CreateIndex
CREATE INDEX "Flag_reporterId_createdAt_id_idx" ON "Flag"("reporterId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Flag_decisionId_idx" ON "Flag"("decisionId");

-- AddForeignKey
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- An earlier flag was answered by the decision of the instant at which it was resolved.
UPDATE "Flag" SET "decisionId" = "Decision"."id" FROM "Decision"
  WHERE "Decision"."commentId" = "Flag"."commentId" AND "Decision"."createdAt" = "Flag"."resolvedAt";

-- A person waits for one erasure at a time, and is erased once.
CREATE UNIQUE INDEX "Erasure_one_of_a_person" ON "Erasure" ("personId") WHERE "cancelledAt" IS NULL;
-- What the job looks for.
CREATE INDEX "Erasure_due" ON "Erasure" ("dueAt") WHERE "cancelledAt" IS NULL AND "doneAt" IS NULL;
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_is_cancelled_before_it_starts" CHECK ("cancelledAt" IS NULL OR "startedAt" IS NULL);
-- Art. 16(2)(b) to (d): reasons, name and address except for the offences of Directive 2011/93, and good faith.
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_is_in_good_faith" CHECK ("isInGoodFaith");
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_has_reasons" CHECK (length(trim("explanation")) > 0 OR "forgottenAt" IS NOT NULL);
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_names_its_notifier"
  CHECK ("category" = 'child-sexual-abuse' OR "forgottenAt" IS NOT NULL OR ("name" IS NOT NULL AND "email" IS NOT NULL));
-- How many wait, without walking through those that were closed.
CREATE INDEX "Notice_open" ON "Notice" ("createdAt", "id") WHERE "closedAt" IS NULL;
