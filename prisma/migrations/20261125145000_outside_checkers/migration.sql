-- Programs elsewhere that are asked about every comment. What they found is kept where the rules keep it.
CREATE TABLE "OutsideChecker" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "timeoutMs" INTEGER NOT NULL,
    "isEnabled" BOOLEAN NOT NULL DEFAULT false,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "openUntil" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutsideChecker_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "OutsideChecker_name_plain" CHECK ("name" ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    CONSTRAINT "OutsideChecker_action_known" CHECK ("action" IN ('hold', 'flag', 'order')),
    CONSTRAINT "OutsideChecker_threshold_within" CHECK ("threshold" BETWEEN 0 AND 1),
    CONSTRAINT "OutsideChecker_timeout_within" CHECK ("timeoutMs" BETWEEN 100 AND 10000),
    CONSTRAINT "OutsideChecker_failures_counted" CHECK ("failures" >= 0)
);
CREATE UNIQUE INDEX "OutsideChecker_name_key" ON "OutsideChecker"("name");

ALTER TABLE "RuleMatch" DROP CONSTRAINT "RuleMatch_action_known";
ALTER TABLE "RuleMatch" ADD CONSTRAINT "RuleMatch_action_known" CHECK ("action" IN ('block', 'hold', 'prompt', 'flag', 'shadow', 'order'));
-- However often a job is tried, a checker says one thing about a revision.
CREATE UNIQUE INDEX "RuleMatch_outside_once" ON "RuleMatch" ("commentId", "revision", "check") WHERE "check" LIKE 'outside:%';
