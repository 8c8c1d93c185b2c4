-- "parentId" IS NULL is no equality to the planner: an index that has it in the middle gives no order, and the newest of a
-- long discussion were found by reading all of it. The table of ranks holds a story's answers alone.
CREATE INDEX "CommentRank_time" ON "CommentRank" ("storyId", "createdAt", "commentId") WHERE "isListed" AND "country" IS NOT NULL;
CREATE INDEX "CommentRank_country_time" ON "CommentRank" ("storyId", "country", "createdAt", "commentId")
  WHERE "isListed" AND "country" IS NOT NULL;

-- DropIndex
DROP INDEX "Comment_storyId_parentId_isListed_createdAt_id_idx";

-- DropIndex
DROP INDEX "Comment_storyId_country_isListed_createdAt_id_idx";
