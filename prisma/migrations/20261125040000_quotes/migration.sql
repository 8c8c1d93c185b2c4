-- AlterEnum
ALTER TYPE "RuleAction" ADD VALUE 'prompt';

-- CreateEnum
CREATE TYPE "QuotationKind" AS ENUM ('report', 'comment');

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "sketch" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateTable
CREATE TABLE "Quotation" (
    "commentId" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "kind" "QuotationKind" NOT NULL,
    "reportId" UUID,
    "reportRevision" INTEGER,
    "blockId" UUID,
    "quotedCommentId" UUID,
    "quotedRevision" INTEGER,
    "text" TEXT NOT NULL,

    CONSTRAINT "Quotation_pkey" PRIMARY KEY ("commentId","position")
);

-- CreateIndex
CREATE INDEX "Quotation_reportId_idx" ON "Quotation"("reportId");

-- CreateIndex
CREATE INDEX "Quotation_quotedCommentId_idx" ON "Quotation"("quotedCommentId");

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_quotedCommentId_fkey" FOREIGN KEY ("quotedCommentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A quotation says exactly where it comes from.
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_has_one_source" CHECK (
  CASE "kind"
    WHEN 'report' THEN num_nonnulls("reportId", "reportRevision", "blockId") = 3 AND num_nonnulls("quotedCommentId", "quotedRevision") = 0
    ELSE num_nonnulls("quotedCommentId", "quotedRevision") = 2 AND num_nonnulls("reportId", "reportRevision", "blockId") = 0
  END);
-- The comments that share a number with a text.
CREATE INDEX "Comment_sketch" ON "Comment" USING gin ("sketch") WHERE "sketch" <> '{}';
