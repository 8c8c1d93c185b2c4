-- Who flagged a comment is told of its decision, whatever else they were told of the comment.
DROP INDEX "Notification_one_for_a_comment";
CREATE UNIQUE INDEX "Notification_one_for_a_comment" ON "Notification" ("personId", "commentId")
  WHERE "kind" NOT IN ('decision', 'flag', 'views');
ALTER TABLE "Notification" DROP CONSTRAINT "Notification_decision_names_one";
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_decision_names_one"
  CHECK (("kind" IN ('decision', 'flag')) = ("decisionId" IS NOT NULL));
