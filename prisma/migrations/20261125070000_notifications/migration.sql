-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('reply', 'mention', 'decision', 'thread', 'story', 'views');

-- CreateEnum
CREATE TYPE "MailWay" AS ENUM ('off', 'atOnce', 'daily');

-- CreateEnum
CREATE TYPE "MailPause" AS ENUM ('refused', 'bounced', 'complaint');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "followsOwn" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mailPausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mailPausedWhy" "MailPause",
ADD COLUMN     "timeZone" TEXT;

-- CreateTable
CREATE TABLE "Follow" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "rootId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationWay" (
    "personId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "inPage" BOOLEAN NOT NULL,
    "mail" "MailWay" NOT NULL,

    CONSTRAINT "NotificationWay_pkey" PRIMARY KEY ("personId","kind")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "storyId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "decisionId" UUID,
    "inPage" BOOLEAN NOT NULL,
    "mail" "MailWay" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),
    "digestId" UUID,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BounceReceipt" (
    "signature" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BounceReceipt_pkey" PRIMARY KEY ("signature")
);

-- CreateIndex
CREATE INDEX "Follow_personId_createdAt_id_idx" ON "Follow"("personId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Follow_storyId_rootId_idx" ON "Follow"("storyId", "rootId");

-- CreateIndex
CREATE INDEX "Follow_rootId_idx" ON "Follow"("rootId");

-- CreateIndex
CREATE INDEX "Notification_personId_createdAt_id_idx" ON "Notification"("personId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Notification_commentId_idx" ON "Notification"("commentId");

-- CreateIndex
CREATE INDEX "Notification_storyId_idx" ON "Notification"("storyId");

-- CreateIndex
CREATE INDEX "Notification_decisionId_idx" ON "Notification"("decisionId");

-- CreateIndex
CREATE INDEX "Notification_digestId_idx" ON "Notification"("digestId");

-- CreateIndex
CREATE INDEX "Notification_createdAt_idx" ON "Notification"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_personId_kind_subject_key" ON "Notification"("personId", "kind", "subject");

-- CreateIndex
CREATE INDEX "Digest_createdAt_idx" ON "Digest"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_personId_day_key" ON "Digest"("personId", "day");

-- CreateIndex
CREATE INDEX "BounceReceipt_receivedAt_idx" ON "BounceReceipt"("receivedAt");

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_rootId_fkey" FOREIGN KEY ("rootId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationWay" ADD CONSTRAINT "NotificationWay_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema language cannot say.

-- A story is followed once, and so is a thread: NULLs are distinct to Prisma's own index.
CREATE UNIQUE INDEX "Follow_once" ON "Follow" ("personId", "storyId", "rootId") NULLS NOT DISTINCT;
-- However many reasons there are to tell a reader of a comment, it is told once.
CREATE UNIQUE INDEX "Notification_one_for_a_comment" ON "Notification" ("personId", "commentId")
  WHERE "kind" NOT IN ('decision', 'views');
-- The count in the head of every page, and the mails of the morning: one index walk for each.
CREATE INDEX "Notification_unread" ON "Notification" ("personId", "commentId") WHERE "inPage" AND "readAt" IS NULL;
CREATE INDEX "Notification_for_digest" ON "Notification" ("personId", "createdAt")
  WHERE "mail" = 'daily' AND "mailedAt" IS NULL AND "digestId" IS NULL;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_decision_names_one" CHECK (("kind" = 'decision') = ("decisionId" IS NOT NULL));
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_is_shown_somewhere" CHECK ("inPage" OR "mail" <> 'off');
ALTER TABLE "Person" ADD CONSTRAINT "Person_mail_pause_has_a_reason" CHECK (("mailPausedAt" IS NULL) = ("mailPausedWhy" IS NULL));
