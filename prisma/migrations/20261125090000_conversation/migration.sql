-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "speaksForId" UUID;

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "pickedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pinnedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Mention" (
    "commentId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("commentId","personId")
);

-- CreateTable
CREATE TABLE "Visit" (
    "personId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "newSince" TIMESTAMPTZ(3) NOT NULL,
    "activeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("personId","storyId")
);

-- CreateIndex
CREATE INDEX "Mention_personId_idx" ON "Mention"("personId");

-- CreateIndex
CREATE INDEX "Visit_activeAt_idx" ON "Visit"("activeAt");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_speaksForId_fkey" FOREIGN KEY ("speaksForId") REFERENCES "Outlet"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Few of a story's comments are picked or pinned: these find them without its others.
CREATE INDEX "Comment_picked" ON "Comment" ("storyId", "pickedAt" DESC, "id" DESC) WHERE "pickedAt" IS NOT NULL;
CREATE INDEX "Comment_pinned" ON "Comment" ("storyId", "pinnedAt") WHERE "pinnedAt" IS NOT NULL;
