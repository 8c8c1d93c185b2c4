-- The coverage page of a long discussion reads a few quotations of each country, and counts the outlets that answers name:
-- without these it read all comments of the story for the one, and all of the table for the other.
CREATE INDEX "Comment_missing" ON "Comment" ("storyId", "country", "createdAt", "id")
  WHERE "missing" IS NOT NULL AND "state" = 'published' AND "isListed" AND "parentId" IS NULL;
CREATE INDEX "Comment_outlets_named" ON "Comment" ("storyId", "country", "outletNamed")
  WHERE "outletNamed" IS NOT NULL AND "state" = 'published' AND "parentId" IS NULL;
