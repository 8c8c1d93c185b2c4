-- What is searched stands beside what is written, so that a rating or a count rewrites no index of words.

-- CreateTable
CREATE TABLE "CommentSearch" (
    "commentId" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "country" TEXT,
    "language" TEXT NOT NULL,
    "config" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "basis" TEXT NOT NULL,
    "vector" TSVECTOR NOT NULL,

    CONSTRAINT "CommentSearch_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "StorySearch" (
    "storyId" UUID NOT NULL,
    "config" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "vector" TSVECTOR NOT NULL,

    CONSTRAINT "StorySearch_pkey" PRIMARY KEY ("storyId")
);

-- CreateIndex
CREATE INDEX "CommentSearch_storyId_createdAt_commentId_idx" ON "CommentSearch"("storyId", "createdAt", "commentId");

-- CreateIndex
CREATE INDEX "CommentSearch_basis_idx" ON "CommentSearch"("basis");

-- AddForeignKey
ALTER TABLE "CommentSearch" ADD CONSTRAINT "CommentSearch_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StorySearch" ADD CONSTRAINT "StorySearch_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The words, by which alone a search finds. Written at once: a search right after posting reads no pending list.
CREATE INDEX "CommentSearch_vector" ON "CommentSearch" USING gin ("vector") WITH (fastupdate = off);
CREATE INDEX "StorySearch_vector" ON "StorySearch" USING gin ("vector") WITH (fastupdate = off);

-- However a comment stops being published, or its words change, what is searched goes in the same transaction.
CREATE FUNCTION forget_comment_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CommentSearch" WHERE "commentId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Comment_forget_search" AFTER UPDATE OF "state", "body", "outletNamed", "missing" ON "Comment" FOR EACH ROW
  WHEN (OLD."state" = 'published' AND (NEW."state" <> 'published' OR (OLD."body", OLD."outletNamed", OLD."missing") IS DISTINCT FROM (NEW."body", NEW."outletNamed", NEW."missing")))
  EXECUTE FUNCTION forget_comment_search();

CREATE FUNCTION forget_story_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "StorySearch" WHERE "storyId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Story_forget_search" AFTER UPDATE OF "status" ON "Story" FOR EACH ROW
  WHEN (OLD."status" = 'published' AND NEW."status" <> 'published')
  EXECUTE FUNCTION forget_story_search();
