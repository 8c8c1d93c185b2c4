-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "isBlindFirst" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "isBlindFirst" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Rating" (
    "commentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "value" SMALLINT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("commentId","personId")
);

-- CreateTable
CREATE TABLE "StoryRater" (
    "storyId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ratings" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StoryRater_pkey" PRIMARY KEY ("storyId","personId")
);

-- CreateTable
CREATE TABLE "CommentTally" (
    "commentId" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "storyId" UUID NOT NULL,
    "helpful" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "rated" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "raters" INTEGER NOT NULL DEFAULT 0,
    "helpfulRaters" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CommentTally_pkey" PRIMARY KEY ("commentId","country")
);

-- CreateTable
CREATE TABLE "CommentRank" (
    "commentId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "country" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "isListed" BOOLEAN NOT NULL,
    "score" DOUBLE PRECISION,
    "home" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "divided" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "raters" INTEGER NOT NULL DEFAULT 0,
    "hasBadge" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CommentRank_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "StoryEpoch" (
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "countries" TEXT[],
    "disagreement" JSONB NOT NULL DEFAULT '[]',
    "weights" DOUBLE PRECISION[],
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryEpoch_pkey" PRIMARY KEY ("storyId")
);

-- CreateIndex
CREATE INDEX "Rating_personId_updatedAt_commentId_idx" ON "Rating"("personId", "updatedAt", "commentId");

-- CreateIndex
CREATE INDEX "StoryRater_storyId_country_firstAt_idx" ON "StoryRater"("storyId", "country", "firstAt");

-- CreateIndex
CREATE INDEX "StoryRater_personId_idx" ON "StoryRater"("personId");

-- CreateIndex
CREATE INDEX "StoryRater_ratedAt_idx" ON "StoryRater"("ratedAt");

-- CreateIndex
CREATE INDEX "CommentTally_storyId_idx" ON "CommentTally"("storyId");

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryRater" ADD CONSTRAINT "StoryRater_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryRater" ADD CONSTRAINT "StoryRater_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentTally" ADD CONSTRAINT "CommentTally_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentRank" ADD CONSTRAINT "CommentRank_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryEpoch" ADD CONSTRAINT "StoryEpoch_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

ALTER TABLE "Rating" ADD CONSTRAINT "Rating_value_is_one" CHECK ("value" IN (1, -1));
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_weight_is_known" CHECK ("weight" IN (0.25, 0.5, 1));
ALTER TABLE "StoryRater" ADD CONSTRAINT "StoryRater_never_negative" CHECK ("ratings" >= 0);
ALTER TABLE "CommentTally" ADD CONSTRAINT "CommentTally_adds_up"
  CHECK ("helpful" >= 0 AND "helpful" <= "rated" AND "helpfulRaters" >= 0 AND "helpfulRaters" <= "raters");

-- One index walk for each order, of a story's comments and of one country's.
CREATE INDEX "CommentRank_agreed" ON "CommentRank" ("storyId", "score" DESC NULLS LAST, "createdAt" DESC, "commentId" DESC)
  WHERE "isListed" AND "country" IS NOT NULL;
CREATE INDEX "CommentRank_divided" ON "CommentRank" ("storyId", "divided" DESC, "createdAt" DESC, "commentId" DESC)
  WHERE "isListed" AND "country" IS NOT NULL;
CREATE INDEX "CommentRank_country_agreed" ON "CommentRank" ("storyId", "country", "score" DESC NULLS LAST, "createdAt" DESC, "commentId" DESC)
  WHERE "isListed" AND "country" IS NOT NULL;
CREATE INDEX "CommentRank_country_best" ON "CommentRank" ("storyId", "country", "home" DESC, "createdAt" DESC, "commentId" DESC)
  WHERE "isListed" AND "country" IS NOT NULL;
CREATE INDEX "CommentRank_country_divided" ON "CommentRank" ("storyId", "country", "divided" DESC, "createdAt" DESC, "commentId" DESC)
  WHERE "isListed" AND "country" IS NOT NULL;
CREATE INDEX "CommentRank_story" ON "CommentRank" ("storyId");

-- A comment has its place in the orders from the moment it is listed, whoever lists it.
CREATE FUNCTION "rank_comment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."isListed" THEN
    INSERT INTO "CommentRank" ("commentId", "storyId", "country", "createdAt", "isListed", "score")
    SELECT NEW."id", NEW."storyId", NEW."country", NEW."createdAt", true,
      CASE WHEN EXISTS (SELECT 1 FROM "StoryEpoch" e WHERE e."storyId" = NEW."storyId" AND cardinality(e."countries") >= 3) THEN NULL ELSE 0 END
    ON CONFLICT ("commentId") DO UPDATE SET "isListed" = true;
  ELSE
    UPDATE "CommentRank" SET "isListed" = false WHERE "commentId" = NEW."id" AND "isListed";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Comment_rank" AFTER INSERT OR UPDATE OF "isListed" ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION "rank_comment"();

INSERT INTO "CommentRank" ("commentId", "storyId", "country", "createdAt", "isListed", "score")
SELECT "id", "storyId", "country", "createdAt", true, 0 FROM "Comment" WHERE "isListed";
