-- A checker that learns from the desk's decisions, one language after another. It orders queues and hides nothing.
CREATE TABLE "Learner" (
    "language" TEXT NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "learned" INTEGER NOT NULL DEFAULT 0,
    "restricted" INTEGER NOT NULL DEFAULT 0,
    "weights" BYTEA NOT NULL,
    "bothRestrict" INTEGER NOT NULL DEFAULT 0,
    "bothKeep" INTEGER NOT NULL DEFAULT 0,
    "onlyFirst" INTEGER NOT NULL DEFAULT 0,
    "onlySecond" INTEGER NOT NULL DEFAULT 0,
    "lastScores" JSONB NOT NULL DEFAULT '[]',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("language")
);
CREATE TABLE "LearnerVersion" (
    "language" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "learned" INTEGER NOT NULL,
    "weights" BYTEA NOT NULL,
    "agreed" DOUBLE PRECISION,
    "area" DOUBLE PRECISION,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LearnerVersion_pkey" PRIMARY KEY ("language","number")
);
ALTER TABLE "LearnerVersion" ADD CONSTRAINT "LearnerVersion_language_fkey"
  FOREIGN KEY ("language") REFERENCES "Learner"("language") ON DELETE CASCADE ON UPDATE CASCADE;

-- Each decision is learned from once, in their order.
ALTER TABLE "Decision" ADD COLUMN "learnedAt" TIMESTAMPTZ(3);
CREATE INDEX "Decision_to_learn" ON "Decision" ("createdAt", "id") WHERE "learnedAt" IS NULL AND "undoneAt" IS NULL;

-- A share of the decisions is looked at again by somebody who does not know them.
CREATE TABLE "BlindReview" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "firstDeciderId" UUID NOT NULL,
    "isRestricted" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewerId" UUID,
    "wouldRestrict" BOOLEAN,
    "reason" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "BlindReview_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "BlindReview_by_another" CHECK ("reviewerId" IS NULL OR "reviewerId" <> "firstDeciderId"),
    CONSTRAINT "BlindReview_answered_whole" CHECK (("answeredAt" IS NULL) = ("wouldRestrict" IS NULL))
);
CREATE UNIQUE INDEX "BlindReview_decisionId_key" ON "BlindReview"("decisionId");
CREATE INDEX "BlindReview_commentId_idx" ON "BlindReview"("commentId");
CREATE INDEX "BlindReview_firstDeciderId_idx" ON "BlindReview"("firstDeciderId");
CREATE INDEX "BlindReview_reviewerId_idx" ON "BlindReview"("reviewerId");
CREATE INDEX "BlindReview_answeredAt_createdAt_id_idx" ON "BlindReview"("answeredAt", "createdAt", "id");
ALTER TABLE "BlindReview" ADD CONSTRAINT "BlindReview_decisionId_fkey"
  FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "BlindReview" ADD CONSTRAINT "BlindReview_commentId_fkey"
  FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "BlindReview" ADD CONSTRAINT "BlindReview_firstDeciderId_fkey"
  FOREIGN KEY ("firstDeciderId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BlindReview" ADD CONSTRAINT "BlindReview_reviewerId_fkey"
  FOREIGN KEY ("reviewerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was scored was other words.
CREATE FUNCTION "forget_score"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."modelScore" := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER "Comment_score_of_its_words" BEFORE UPDATE OF "body" ON "Comment"
  FOR EACH ROW WHEN (OLD."body" IS DISTINCT FROM NEW."body") EXECUTE FUNCTION "forget_score"();
