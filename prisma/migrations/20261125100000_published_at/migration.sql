-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "publishedAt" TIMESTAMPTZ(3);

UPDATE "Comment" SET "publishedAt" = "createdAt" WHERE "state" = 'published';

-- CreateIndex
CREATE INDEX "Comment_storyId_publishedAt_id_idx" ON "Comment"("storyId", "publishedAt", "id");

-- A comment that a moderator lets out later is new to readers then, not when it was written.
CREATE FUNCTION "note_publication"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" <> 'published' THEN
    NEW."publishedAt" := NULL;
  ELSIF TG_OP = 'INSERT' THEN
    NEW."publishedAt" := coalesce(NEW."publishedAt", NEW."createdAt");
  ELSIF OLD."state" <> 'published' THEN
    NEW."publishedAt" := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Comment_publication" BEFORE INSERT OR UPDATE OF "state" ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION "note_publication"();
