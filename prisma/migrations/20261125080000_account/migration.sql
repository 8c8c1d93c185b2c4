-- CreateTable
CREATE TABLE "Ignore" (
    "personId" UUID NOT NULL,
    "ignoredId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Ignore_pkey" PRIMARY KEY ("personId","ignoredId")
);

-- CreateIndex
CREATE INDEX "Ignore_personId_createdAt_ignoredId_idx" ON "Ignore"("personId", "createdAt", "ignoredId");

-- CreateIndex
CREATE INDEX "Ignore_ignoredId_idx" ON "Ignore"("ignoredId");

-- AddForeignKey
ALTER TABLE "Ignore" ADD CONSTRAINT "Ignore_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ignore" ADD CONSTRAINT "Ignore_ignoredId_fkey" FOREIGN KEY ("ignoredId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody ignores themselves.
ALTER TABLE "Ignore" ADD CONSTRAINT "Ignore_another" CHECK ("personId" <> "ignoredId");
