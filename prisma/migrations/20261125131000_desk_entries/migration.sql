-- What stands at the moderators' desk, in which queue and in which order; kept by triggers from what is stored, whoever writes it.

-- AlterTable
ALTER TABLE "Person"
  ADD COLUMN "flagsAgreed" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "flagsDisagreed" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Flag"
  ADD COLUMN "reliability" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
  ADD COLUMN "isTrusted" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "isAgreed" BOOLEAN;
ALTER TABLE "Story" ADD COLUMN "heat" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "DeskEntry" (
    "commentId" UUID NOT NULL,
    "queue" TEXT NOT NULL,
    "storyId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "rootCountry" TEXT,
    "language" TEXT NOT NULL,
    "state" "CommentState" NOT NULL,
    "deciderId" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "isTrusted" BOOLEAN NOT NULL DEFAULT false,
    "rules" TEXT[],
    "reasons" TEXT[],
    "severity" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "reliability" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "replies" SMALLINT NOT NULL DEFAULT 0,
    "heat" SMALLINT NOT NULL DEFAULT 0,
    "model" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "risk" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "DeskEntry_pkey" PRIMARY KEY ("commentId","queue")
);

-- CreateTable
CREATE TABLE "DeskSearch" (
    "commentId" UUID NOT NULL,
    "config" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "vector" TSVECTOR NOT NULL,

    CONSTRAINT "DeskSearch_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "QueueChange" (
    "id" BIGSERIAL NOT NULL,
    "queue" TEXT NOT NULL,
    "change" INTEGER NOT NULL,

    CONSTRAINT "QueueChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryGroup" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryGroupMember" (
    "groupId" UUID NOT NULL,
    "storyId" UUID NOT NULL,

    CONSTRAINT "StoryGroupMember_pkey" PRIMARY KEY ("groupId","storyId")
);

-- CreateIndex
CREATE INDEX "DeskEntry_queue_isTrusted_risk_commentId_idx" ON "DeskEntry"("queue", "isTrusted", "risk", "commentId");

-- CreateIndex
CREATE INDEX "DeskEntry_queue_openedAt_commentId_idx" ON "DeskEntry"("queue", "openedAt", "commentId");

-- CreateIndex
CREATE INDEX "DeskEntry_storyId_queue_openedAt_idx" ON "DeskEntry"("storyId", "queue", "openedAt");

-- CreateIndex
CREATE INDEX "DeskEntry_authorId_queue_openedAt_idx" ON "DeskEntry"("authorId", "queue", "openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_personId_name_key" ON "SavedView"("personId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "StoryGroup_name_key" ON "StoryGroup"("name");

-- CreateIndex
CREATE INDEX "StoryGroupMember_storyId_idx" ON "StoryGroupMember"("storyId");

-- AddForeignKey
ALTER TABLE "DeskEntry" ADD CONSTRAINT "DeskEntry_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskSearch" ADD CONSTRAINT "DeskSearch_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryGroup" ADD CONSTRAINT "StoryGroup_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryGroupMember" ADD CONSTRAINT "StoryGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "StoryGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryGroupMember" ADD CONSTRAINT "StoryGroupMember_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

ALTER TABLE "DeskEntry" ADD CONSTRAINT "DeskEntry_queue_known" CHECK ("queue" IN ('held', 'flagged', 'new', 'decided'));
ALTER TABLE "DeskEntry" ADD CONSTRAINT "DeskEntry_factors_are_positive" CHECK ("severity" > 0 AND "reliability" > 0 AND "model" > 0);
ALTER TABLE "Person" ADD CONSTRAINT "Person_flags_never_negative" CHECK ("flagsAgreed" >= 0 AND "flagsDisagreed" >= 0);
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_reliability_is_a_share" CHECK ("reliability" > 0 AND "reliability" < 1);

-- The decided ones become as many as there are comments: their rarer filters have indexes of their own.
CREATE INDEX "DeskEntry_decided_country" ON "DeskEntry" ("rootCountry", "openedAt") WHERE "queue" = 'decided';
CREATE INDEX "DeskEntry_decided_language" ON "DeskEntry" ("language", "openedAt") WHERE "queue" = 'decided';
CREATE INDEX "DeskEntry_decided_state" ON "DeskEntry" ("state", "openedAt") WHERE "queue" = 'decided';
CREATE INDEX "DeskEntry_decided_by" ON "DeskEntry" ("deciderId", "openedAt") WHERE "queue" = 'decided';
CREATE INDEX "DeskEntry_decided_reasons" ON "DeskEntry" USING gin ("reasons") WHERE "queue" = 'decided';
CREATE INDEX "DeskEntry_decided_rules" ON "DeskEntry" USING gin ("rules") WHERE "queue" = 'decided';
-- Posting must not wait for the index; the desk's searches read the short list of what is not in it yet.
CREATE INDEX "DeskSearch_vector" ON "DeskSearch" USING gin ("vector") WITH (fastupdate = on, gin_pending_list_limit = 512);
CREATE INDEX "DeskSearch_basis_idx" ON "DeskSearch" ("basis");

-- The factors of risk; what they mean is told in docs/decisions/0017 and shown by domain/moderation/risk.ts.

-- How severe what is complained of would be: a house rule's key.
CREATE FUNCTION "desk_severity_of_reason"(reason text) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE reason WHEN 'threat' THEN 8 WHEN 'illegal' THEN 8 WHEN 'hatred' THEN 6 WHEN 'personal-data' THEN 4
    WHEN 'insult' THEN 3 WHEN 'off-topic' THEN 1 ELSE 2 END::double precision
$$;

-- The same of the check that holds it.
CREATE FUNCTION "desk_severity_of_rule"(rule text) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE rule WHEN 'house-words' THEN 4 WHEN 'personal-data' THEN 4 WHEN 'second-thoughts' THEN 3
    WHEN 'first-comments' THEN 1 WHEN 'premoderated-story' THEN 1 ELSE 2 END::double precision
$$;

-- Counts matter by their doublings: 1, 3, 7, 15 … are one step each, so that few replies of many change an order.
CREATE FUNCTION "desk_step"(n bigint) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT floor(ln((1 + greatest(n, 0))::double precision) / ln(2::double precision) + 0.000001)::smallint
$$;

-- How much likelier than not it breaks a rule, by the checker that learns; never more than eight times either way.
CREATE FUNCTION "desk_odds"(score double precision) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN score IS NULL THEN 1 WHEN score >= 8.0 / 9 THEN 8 WHEN score <= 1.0 / 9 THEN 1.0 / 8 ELSE score / (1 - score) END
$$;

-- Every two days of waiting double it. Age is a constant offset, so that an index holds the order and nothing has to be counted anew.
CREATE FUNCTION "note_desk_risk"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."risk" := ln(NEW."severity") + ln((1 + NEW."replies") * (1 + NEW."heat" / 2.0::double precision)) + ln(NEW."reliability") + ln(NEW."model")
    - ln(2.0::double precision) * (extract(epoch FROM NEW."openedAt")::double precision - 1767225600) / 172800;
  RETURN NEW;
END $$;
CREATE TRIGGER "DeskEntry_risk" BEFORE INSERT OR UPDATE ON "DeskEntry" FOR EACH ROW EXECUTE FUNCTION "note_desk_risk"();

-- Who stands where, from stored state alone. One word of the truth for the triggers and for the recount.
CREATE VIEW "DeskDue" AS
SELECT c."id" AS "commentId", q."queue", c."storyId", c."authorId", c."rootCountry", lower(split_part(c."language", '-', 1)) AS "language", c."state",
  last."deciderId", q."openedAt", q."isTrusted", q."rules", q."reasons", q."severity", q."reliability",
  "desk_step"(c."replyCount") AS "replies", "desk_odds"(c."modelScore") AS "model"
FROM "Comment" c
LEFT JOIN "Decision" last ON last."id" = c."lastDecisionId"
CROSS JOIN LATERAL (
  SELECT 'held' AS "queue", min(h."createdAt") AS "openedAt", false AS "isTrusted", array_agg(DISTINCT h."rule") AS "rules",
    CASE WHEN last."action" = 'hold' AND last."reason" IS NOT NULL THEN ARRAY[last."reason"] ELSE ARRAY[]::text[] END AS "reasons",
    max("desk_severity_of_rule"(h."rule")) AS "severity", 1::double precision AS "reliability"
  FROM "Hold" h
  WHERE c."state" = 'held' AND h."commentId" = c."id" AND h."resolvedAt" IS NULL AND h."rule" <> 'unconfirmed'
  HAVING count(*) > 0
  UNION ALL
  -- The chance that one of the flaggers is right, each by how often they were; of one whom nothing is known of it is a half, which is 1.
  SELECT 'flagged', coalesce(min(f."createdAt"), c."editedAt", c."publishedAt", c."createdAt"), coalesce(bool_or(f."isTrusted"), false), ARRAY[]::text[],
    coalesce(array_agg(DISTINCT f."reason") FILTER (WHERE f."reason" IS NOT NULL), ARRAY[]::text[]),
    greatest(max("desk_severity_of_reason"(f."reason")), 2 * least(c."openRuleFlags", 1), 1),
    2 * (1 - exp(coalesce(sum(ln(1 - f."reliability")), 0)) * power(0.5::double precision, least(c."openRuleFlags", 30)))
  FROM "Flag" f
  WHERE c."openFlags" > 0 AND f."commentId" = c."id" AND f."resolvedAt" IS NULL
  HAVING c."openFlags" + c."openRuleFlags" > 0 AND count(*) + c."openRuleFlags" > 0
  UNION ALL
  SELECT 'new', greatest(c."publishedAt", c."editedAt"), false, ARRAY[]::text[], ARRAY[]::text[], 1, 1
  WHERE c."state" = 'published' AND c."reviewedRevision" < c."revision"
  UNION ALL
  SELECT 'decided', last."createdAt", false, coalesce((SELECT array_agg(DISTINCT h."rule") FROM "Hold" h WHERE h."commentId" = c."id"), ARRAY[]::text[]),
    CASE WHEN last."reason" IS NOT NULL THEN ARRAY[last."reason"] ELSE ARRAY[]::text[] END, 1, 1
  WHERE last."id" IS NOT NULL
) q;

-- Puts comments where they belong. OFFSET 0 keeps the planner from reading the whole view for a few comments.
CREATE FUNCTION "desk_refresh"(comments uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH due AS MATERIALIZED (
    SELECT d.* FROM unnest(comments) c("id") CROSS JOIN LATERAL (SELECT * FROM "DeskDue" v WHERE v."commentId" = c."id" OFFSET 0) d
  ), gone AS (
    DELETE FROM "DeskEntry" e WHERE e."commentId" = ANY (comments)
      AND NOT EXISTS (SELECT FROM due d WHERE d."commentId" = e."commentId" AND d."queue" = e."queue")
  )
  INSERT INTO "DeskEntry" AS e ("commentId", "queue", "storyId", "authorId", "rootCountry", "language", "state", "deciderId", "openedAt", "isTrusted",
      "rules", "reasons", "severity", "reliability", "replies", "model", "heat")
    SELECT d."commentId", d."queue", d."storyId", d."authorId", d."rootCountry", d."language", d."state", d."deciderId", d."openedAt", d."isTrusted",
      d."rules", d."reasons", d."severity", d."reliability", d."replies", d."model", (SELECT s."heat" FROM "Story" s WHERE s."id" = d."storyId")
    FROM due d
    ON CONFLICT ("commentId", "queue") DO UPDATE SET "rootCountry" = excluded."rootCountry", "language" = excluded."language", "state" = excluded."state",
      "deciderId" = excluded."deciderId", "openedAt" = excluded."openedAt", "isTrusted" = excluded."isTrusted", "rules" = excluded."rules",
      "reasons" = excluded."reasons", "severity" = excluded."severity", "reliability" = excluded."reliability", "replies" = excluded."replies",
      "model" = excluded."model"
    WHERE (e."rootCountry", e."language", e."state", e."deciderId", e."openedAt", e."isTrusted", e."rules", e."reasons", e."severity", e."reliability",
        e."replies", e."model")
      IS DISTINCT FROM (excluded."rootCountry", excluded."language", excluded."state", excluded."deciderId", excluded."openedAt", excluded."isTrusted",
        excluded."rules", excluded."reasons", excluded."severity", excluded."reliability", excluded."replies", excluded."model");
END $$;

-- A comment that was just written has no holds and no flags yet: it is new, or nothing.
CREATE FUNCTION "desk_comments_added"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DeskEntry" ("commentId", "queue", "storyId", "authorId", "rootCountry", "language", "state", "openedAt", "rules", "reasons", "replies", "model", "heat")
    SELECT n."id", 'new', n."storyId", n."authorId", n."rootCountry", lower(split_part(n."language", '-', 1)), n."state", greatest(n."publishedAt", n."editedAt"),
      ARRAY[]::text[], ARRAY[]::text[], "desk_step"(n."replyCount"), "desk_odds"(n."modelScore"), s."heat"
    FROM new_rows n JOIN "Story" s ON s."id" = n."storyId" WHERE n."state" = 'published' AND n."reviewedRevision" < n."revision";
  IF EXISTS (SELECT FROM new_rows WHERE "openFlags" + "openRuleFlags" > 0) THEN
    PERFORM "desk_refresh"(ARRAY(SELECT "id" FROM new_rows WHERE "openFlags" + "openRuleFlags" > 0 ORDER BY 1));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Comment_desk_added" AFTER INSERT ON "Comment" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "desk_comments_added"();

CREATE FUNCTION "desk_comment_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "desk_refresh"(ARRAY[NEW."id"]);
  RETURN NULL;
END $$;
-- By its name it comes before the trigger that makes a comment unfindable for readers, and so can take its words over.
CREATE TRIGGER "Comment_desk_changed" AFTER UPDATE OF "state", "openFlags", "openRuleFlags", "revision", "reviewedRevision", "lastDecisionId", "modelScore",
    "language", "rootCountry", "replyCount", "editedAt" ON "Comment" FOR EACH ROW
  WHEN ((OLD."state", OLD."openFlags", OLD."openRuleFlags", OLD."revision", OLD."reviewedRevision", OLD."lastDecisionId", OLD."modelScore", OLD."language",
      OLD."rootCountry", "desk_step"(OLD."replyCount"), OLD."editedAt", OLD."publishedAt")
    IS DISTINCT FROM (NEW."state", NEW."openFlags", NEW."openRuleFlags", NEW."revision", NEW."reviewedRevision", NEW."lastDecisionId", NEW."modelScore",
      NEW."language", NEW."rootCountry", "desk_step"(NEW."replyCount"), NEW."editedAt", NEW."publishedAt"))
  EXECUTE FUNCTION "desk_comment_changed"();

-- One statement may write many holds or flags: every comment is looked at once.
CREATE FUNCTION "desk_case_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM "desk_refresh"(ARRAY(SELECT DISTINCT "commentId" FROM old_rows ORDER BY 1));
  ELSE
    PERFORM "desk_refresh"(ARRAY(SELECT DISTINCT "commentId" FROM new_rows ORDER BY 1));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Hold_desk_added" AFTER INSERT ON "Hold" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "desk_case_changed"();
CREATE TRIGGER "Hold_desk_changed" AFTER UPDATE ON "Hold" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "desk_case_changed"();
CREATE TRIGGER "Hold_desk_deleted" AFTER DELETE ON "Hold" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "desk_case_changed"();
CREATE TRIGGER "Flag_desk_added" AFTER INSERT ON "Flag" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "desk_case_changed"();
CREATE TRIGGER "Flag_desk_changed" AFTER UPDATE ON "Flag" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "desk_case_changed"();
CREATE TRIGGER "Flag_desk_deleted" AFTER DELETE ON "Flag" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "desk_case_changed"();

-- A flag weighs what its reader's flags were worth when it was given, and is agreed with when what it complains of was taken away.
CREATE FUNCTION "note_flag_standing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW."createdAt" IS DISTINCT FROM OLD."createdAt" THEN
    SELECT (p."flagsAgreed" + 1)::double precision / (p."flagsAgreed" + p."flagsDisagreed" + 2), p."trustedFlaggerAt" IS NOT NULL
      INTO NEW."reliability", NEW."isTrusted" FROM "Person" p WHERE p."id" = NEW."reporterId";
  END IF;
  IF NEW."decisionId" IS NULL THEN
    NEW."isAgreed" := NULL;
  ELSIF TG_OP = 'INSERT' OR NEW."decisionId" IS DISTINCT FROM OLD."decisionId" THEN
    -- To hold it for later answers nobody.
    SELECT CASE WHEN d."action" IN ('remove', 'withhold') THEN true WHEN d."action" IN ('approve', 'restore') THEN false END
      INTO NEW."isAgreed" FROM "Decision" d WHERE d."id" = NEW."decisionId";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Flag_standing" BEFORE INSERT OR UPDATE ON "Flag" FOR EACH ROW EXECUTE FUNCTION "note_flag_standing"();

CREATE FUNCTION "count_flag_fates"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE "Person" p SET "flagsAgreed" = p."flagsAgreed" + s.agreed, "flagsDisagreed" = p."flagsDisagreed" + s.disagreed
      FROM (SELECT "reporterId" AS id, count(*) FILTER (WHERE "isAgreed") AS agreed, count(*) FILTER (WHERE NOT "isAgreed") AS disagreed
        FROM new_rows WHERE "isAgreed" IS NOT NULL GROUP BY 1) s WHERE p."id" = s.id;
  ELSIF TG_OP = 'UPDATE' THEN
    UPDATE "Person" p SET "flagsAgreed" = p."flagsAgreed" + s.agreed, "flagsDisagreed" = p."flagsDisagreed" + s.disagreed
      FROM (SELECT r.id, sum(r.agreed) AS agreed, sum(r.disagreed) AS disagreed FROM (
          SELECT "reporterId" AS id, ("isAgreed")::int AS agreed, (NOT "isAgreed")::int AS disagreed FROM new_rows WHERE "isAgreed" IS NOT NULL
          UNION ALL
          SELECT "reporterId", -("isAgreed")::int, -(NOT "isAgreed")::int FROM old_rows WHERE "isAgreed" IS NOT NULL) r
        GROUP BY 1 HAVING sum(r.agreed) <> 0 OR sum(r.disagreed) <> 0) s WHERE p."id" = s.id;
  ELSE
    UPDATE "Person" p SET "flagsAgreed" = p."flagsAgreed" - s.agreed, "flagsDisagreed" = p."flagsDisagreed" - s.disagreed
      FROM (SELECT "reporterId" AS id, count(*) FILTER (WHERE "isAgreed") AS agreed, count(*) FILTER (WHERE NOT "isAgreed") AS disagreed
        FROM old_rows WHERE "isAgreed" IS NOT NULL GROUP BY 1) s WHERE p."id" = s.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Flag_fates_added" AFTER INSERT ON "Flag" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "count_flag_fates"();
CREATE TRIGGER "Flag_fates_changed" AFTER UPDATE ON "Flag" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "count_flag_fates"();
CREATE TRIGGER "Flag_fates_deleted" AFTER DELETE ON "Flag" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "count_flag_fates"();

-- Every post changes the count of the new ones: each writes its own change, nobody waits for another's row, and a job folds them.
-- What was findable for readers takes its words to the desk, and loses them there with its last queue.
CREATE FUNCTION "desk_entries_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "QueueChange" ("queue", "change") SELECT "queue", count(*) FROM new_rows GROUP BY 1;
    INSERT INTO "DeskSearch" ("commentId", "config", "basis", "vector")
      SELECT s."commentId", s."config", s."basis", s."vector" FROM "CommentSearch" s WHERE s."commentId" IN (SELECT "commentId" FROM new_rows)
      ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO "QueueChange" ("queue", "change") SELECT "queue", -count(*) FROM old_rows GROUP BY 1;
    DELETE FROM "DeskSearch" s WHERE s."commentId" IN (SELECT "commentId" FROM old_rows)
      AND NOT EXISTS (SELECT FROM "DeskEntry" e WHERE e."commentId" = s."commentId");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "DeskEntry_added" AFTER INSERT ON "DeskEntry" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "desk_entries_changed"();
CREATE TRIGGER "DeskEntry_deleted" AFTER DELETE ON "DeskEntry" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "desk_entries_changed"();

-- Other words, or words taken back by who wrote them, are found no longer by the old ones.
CREATE FUNCTION "forget_desk_search"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "DeskSearch" WHERE "commentId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Comment_forget_desk_search" AFTER UPDATE OF "state", "body", "outletNamed", "missing" ON "Comment" FOR EACH ROW
  WHEN ((OLD."state" <> 'withdrawn' AND NEW."state" = 'withdrawn')
    OR (OLD."body", OLD."outletNamed", OLD."missing") IS DISTINCT FROM (NEW."body", NEW."outletNamed", NEW."missing"))
  EXECUTE FUNCTION "forget_desk_search"();

-- What stands there already.
UPDATE "Flag" f SET "isAgreed" = d."action" = 'remove' FROM "Decision" d WHERE d."id" = f."decisionId";
INSERT INTO "QueueCount" ("queue", "count") VALUES ('new', 0), ('decided', 0);
INSERT INTO "DeskEntry" ("commentId", "queue", "storyId", "authorId", "rootCountry", "language", "state", "deciderId", "openedAt", "isTrusted", "rules",
    "reasons", "severity", "reliability", "replies", "model")
  SELECT "commentId", "queue", "storyId", "authorId", "rootCountry", "language", "state", "deciderId", "openedAt", "isTrusted", "rules",
    "reasons", "severity", "reliability", "replies", "model" FROM "DeskDue";
DELETE FROM "QueueChange";
UPDATE "QueueCount" q SET "count" = (SELECT count(*) FROM "DeskEntry" e WHERE e."queue" = q."queue");
