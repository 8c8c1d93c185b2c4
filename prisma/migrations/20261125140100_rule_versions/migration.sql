-- Whoever writes a rule, its wording is kept under its number: nothing can match a version that is not there.
ALTER TABLE "Rule" ADD COLUMN "changedById" UUID, ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "Rule" SET "changedById" = "createdById", "changedAt" = "createdAt";

CREATE FUNCTION "keep_rule_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RuleVersion" ("ruleId", "number", "content", "createdById", "createdAt")
  VALUES (NEW."id", NEW."version", jsonb_build_object(
    'kind', NEW."kind", 'pattern', NEW."pattern", 'terms', NEW."terms", 'languages', to_jsonb(NEW."languages"), 'countries', to_jsonb(NEW."countries"),
    'storyIds', to_jsonb(NEW."storyIds"), 'action', NEW."action"::text, 'isShadow', NEW."isShadow", 'priority', NEW."priority",
    'isEnabled', NEW."isEnabled", 'note', NEW."note"), NEW."changedById", NEW."changedAt");
  RETURN NULL;
END $$;
CREATE TRIGGER "Rule_first_version" AFTER INSERT ON "Rule" FOR EACH ROW EXECUTE FUNCTION "keep_rule_version"();
CREATE TRIGGER "Rule_next_version" AFTER UPDATE OF "version" ON "Rule"
  FOR EACH ROW WHEN (NEW."version" <> OLD."version") EXECUTE FUNCTION "keep_rule_version"();
