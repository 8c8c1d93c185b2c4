-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "publications" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "publication" INTEGER;

-- What is published already is numbered as it was written.
WITH numbered AS (
  SELECT "id", row_number() OVER (PARTITION BY "storyId" ORDER BY "createdAt", "id") AS number FROM "Comment" WHERE "state" = 'published'
)
UPDATE "Comment" c SET "publication" = numbered.number FROM numbered WHERE numbered."id" = c."id";
UPDATE "Story" s SET "publications" = (SELECT count(*) FROM "Comment" c WHERE c."storyId" = s."id" AND c."publication" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Comment_storyId_publication_key" ON "Comment"("storyId", "publication");
