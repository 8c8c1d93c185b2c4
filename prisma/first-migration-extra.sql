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
