-- What moderators set for a whole discussion or thread, and why: the key of a reason, which has its sentence in the messages.
ALTER TABLE "Story"
  ADD COLUMN "slowModeSeconds" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "controlReason" TEXT;
ALTER TABLE "Story" ADD CONSTRAINT "Story_slowModeSeconds_within_a_day" CHECK ("slowModeSeconds" BETWEEN 0 AND 86400);
ALTER TABLE "Comment" ADD COLUMN "lockReason" TEXT;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_locked_threads_have_reasons" CHECK (("lockedAt" IS NULL) = ("lockReason" IS NULL));

-- A restriction with an end.
ALTER TABLE "Decision" ADD COLUMN "endedAt" TIMESTAMPTZ(3);
CREATE INDEX "Decision_due" ON "Decision" ("until") WHERE "until" IS NOT NULL AND "endedAt" IS NULL AND "undoneAt" IS NULL;

-- How many published comments of a story are withheld in a country: what every count of the story has too many there.
CREATE TABLE "StoryWithheld" (
    "storyId" UUID NOT NULL,
    "seenFrom" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "comments" INTEGER NOT NULL DEFAULT 0,
    "led" INTEGER NOT NULL DEFAULT 0,
    "covered" INTEGER NOT NULL DEFAULT 0,
    "brief" INTEGER NOT NULL DEFAULT 0,
    "notReported" INTEGER NOT NULL DEFAULT 0,
    "notSure" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StoryWithheld_pkey" PRIMARY KEY ("storyId","seenFrom","country"),
    CONSTRAINT "StoryWithheld_never_negative" CHECK (
      "comments" >= 0 AND "led" >= 0 AND "covered" >= 0 AND "brief" >= 0 AND "notReported" >= 0 AND "notSure" >= 0)
);
CREATE INDEX "StoryWithheld_seenFrom_country_idx" ON "StoryWithheld"("seenFrom", "country");
ALTER TABLE "StoryWithheld" ADD CONSTRAINT "StoryWithheld_storyId_fkey"
  FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "Comment_withheldIn" ON "Comment" USING gin ("withheldIn") WHERE cardinality("withheldIn") > 0;

-- Counted by the database, because a comment comes and goes by many ways: a decision, its author, an erasure, an end.
CREATE FUNCTION "count_withheld"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."state" = 'published' AND cardinality(OLD."withheldIn") > 0 THEN
    UPDATE "StoryWithheld" w SET
      "comments" = w."comments" - 1,
      "led" = w."led" - coalesce((OLD."prominence" = 'led')::int, 0),
      "covered" = w."covered" - coalesce((OLD."prominence" = 'covered')::int, 0),
      "brief" = w."brief" - coalesce((OLD."prominence" = 'brief')::int, 0),
      "notReported" = w."notReported" - coalesce((OLD."prominence" = 'not-reported')::int, 0),
      "notSure" = w."notSure" - coalesce((OLD."prominence" = 'not-sure')::int, 0)
    WHERE w."storyId" = OLD."storyId" AND w."country" = coalesce(OLD."country", '') AND w."seenFrom" = ANY (OLD."withheldIn");
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."state" = 'published' AND cardinality(NEW."withheldIn") > 0 THEN
    -- In one order, so that two decisions at once do not wait for each other.
    INSERT INTO "StoryWithheld" AS w
      ("storyId", "seenFrom", "country", "comments", "led", "covered", "brief", "notReported", "notSure")
    SELECT NEW."storyId", place, coalesce(NEW."country", ''), 1,
      coalesce((NEW."prominence" = 'led')::int, 0), coalesce((NEW."prominence" = 'covered')::int, 0),
      coalesce((NEW."prominence" = 'brief')::int, 0), coalesce((NEW."prominence" = 'not-reported')::int, 0),
      coalesce((NEW."prominence" = 'not-sure')::int, 0)
    FROM (SELECT DISTINCT unnest(NEW."withheldIn") AS place ORDER BY 1) places
    ON CONFLICT ("storyId", "seenFrom", "country") DO UPDATE SET
      "comments" = w."comments" + 1, "led" = w."led" + excluded."led", "covered" = w."covered" + excluded."covered",
      "brief" = w."brief" + excluded."brief", "notReported" = w."notReported" + excluded."notReported",
      "notSure" = w."notSure" + excluded."notSure";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Comment_withheld_inserted" AFTER INSERT ON "Comment"
  FOR EACH ROW WHEN (cardinality(NEW."withheldIn") > 0) EXECUTE FUNCTION "count_withheld"();
CREATE TRIGGER "Comment_withheld_updated" AFTER UPDATE OF "state", "withheldIn", "prominence", "country" ON "Comment"
  FOR EACH ROW WHEN (cardinality(OLD."withheldIn") > 0 OR cardinality(NEW."withheldIn") > 0) EXECUTE FUNCTION "count_withheld"();
CREATE TRIGGER "Comment_withheld_deleted" AFTER DELETE ON "Comment"
  FOR EACH ROW WHEN (cardinality(OLD."withheldIn") > 0) EXECUTE FUNCTION "count_withheld"();
