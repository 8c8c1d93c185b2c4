-- The queue's order as it is asked for, so that the index gives it.
DROP INDEX "Notice_waiting";
CREATE INDEX "Notice_waiting" ON "Notice" ("isEditorial", "isPriority" DESC, "dueAt", "id") WHERE "state" IN ('received', 'inReview');
