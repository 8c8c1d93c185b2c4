-- A checker outside orders the queues too: of it and the one that learns, the score that sees more danger counts.
CREATE OR REPLACE VIEW "DeskDue" AS
SELECT c."id" AS "commentId", q."queue", c."storyId", c."authorId", c."rootCountry", lower(split_part(c."language", '-', 1)) AS "language", c."state",
  last."deciderId", q."openedAt", q."isTrusted", q."rules", q."reasons", q."severity", q."reliability",
  "desk_step"(c."replyCount") AS "replies", "desk_odds"(greatest(c."modelScore", (
    SELECT max(m."score") FROM "RuleMatch" m WHERE m."commentId" = c."id" AND m."revision" = c."revision" AND m."action" = 'order'))) AS "model"
FROM "Comment" c
LEFT JOIN "Decision" last ON last."id" = c."lastDecisionId"
CROSS JOIN LATERAL (
  SELECT 'held' AS "queue", min(h."createdAt") AS "openedAt", false AS "isTrusted", "desk_rules_of"(c."id", array_agg(h."rule")) AS "rules",
    CASE WHEN last."action" = 'hold' AND last."reason" IS NOT NULL THEN ARRAY[last."reason"] ELSE ARRAY[]::text[] END AS "reasons",
    max("desk_severity_of_rule"(h."rule")) AS "severity", 1::double precision AS "reliability"
  FROM "Hold" h
  WHERE c."state" = 'held' AND h."commentId" = c."id" AND h."resolvedAt" IS NULL AND h."rule" <> 'unconfirmed'
  HAVING count(*) > 0
  UNION ALL
  -- The chance that one of the flaggers is right, each by how often they were; of one whom nothing is known of it is a half, which is 1.
  -- A rule of the desk is such a one.
  SELECT 'flagged', coalesce(least(f."openedAt", m."openedAt"), c."editedAt", c."publishedAt", c."createdAt"), coalesce(f."isTrusted", false),
    "desk_rules_of"(c."id", m."rules"), coalesce(f."reasons", ARRAY[]::text[]), greatest(f."severity", m."severity", 1),
    2 * (1 - exp(coalesce(f."doubt", 0))
      * power(0.5::double precision, CASE WHEN f."severity" IS NULL THEN greatest(c."openRuleFlags", 1) ELSE least(c."openRuleFlags", 30) END))
  FROM (
    SELECT min(f."createdAt") AS "openedAt", bool_or(f."isTrusted") AS "isTrusted", array_agg(DISTINCT f."reason") AS "reasons",
      max("desk_severity_of_reason"(f."reason")) AS "severity", sum(ln(1 - f."reliability")) AS "doubt"
    FROM "Flag" f WHERE c."openFlags" > 0 AND f."commentId" = c."id" AND f."resolvedAt" IS NULL
  ) f, (
    SELECT min(m."createdAt") AS "openedAt", array_agg(m."check") AS "rules", max("desk_severity_of_rule"(m."check")) AS "severity"
    FROM "RuleMatch" m WHERE c."openRuleFlags" > 0 AND m."commentId" = c."id" AND m."action" = 'flag' AND m."resolvedAt" IS NULL
  ) m
  WHERE c."openFlags" + c."openRuleFlags" > 0
  UNION ALL
  SELECT 'new', greatest(c."publishedAt", c."editedAt"), false, ARRAY[]::text[], ARRAY[]::text[], 1, 1
  WHERE c."state" = 'published' AND c."reviewedRevision" < c."revision"
  UNION ALL
  SELECT 'decided', last."createdAt", false, "desk_rules_of"(c."id", ARRAY(SELECT h."rule" FROM "Hold" h WHERE h."commentId" = c."id")),
    CASE WHEN last."reason" IS NOT NULL THEN ARRAY[last."reason"] ELSE ARRAY[]::text[] END, 1, 1
  WHERE last."id" IS NOT NULL
) q;

CREATE OR REPLACE FUNCTION "desk_rule_matched"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  comments uuid[] := ARRAY(SELECT DISTINCT "commentId" FROM new_rows WHERE "action" IN ('hold', 'prompt', 'flag', 'order') ORDER BY 1);
BEGIN
  IF cardinality(comments) > 0 THEN
    PERFORM "desk_refresh"(comments);
  END IF;
  RETURN NULL;
END $$;
