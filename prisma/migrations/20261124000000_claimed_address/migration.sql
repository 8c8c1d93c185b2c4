-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "claimedEmail" TEXT;

-- CreateIndex
CREATE INDEX "Person_claimedEmail_createdAt_idx" ON "Person"("claimedEmail", "createdAt");

-- An address that was never proved is only claimed.
UPDATE "Person" SET "claimedEmail" = "email", "email" = NULL WHERE "emailConfirmedAt" IS NULL AND "email" IS NOT NULL;
