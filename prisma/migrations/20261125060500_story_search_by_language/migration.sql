-- A story's reports are in several languages, and each is found by its own stemmer: a row a story and stemmer. A job makes the rows anew.
DELETE FROM "StorySearch";
ALTER TABLE "StorySearch" DROP CONSTRAINT "StorySearch_pkey";
ALTER TABLE "StorySearch" ADD CONSTRAINT "StorySearch_pkey" PRIMARY KEY ("storyId","config");
