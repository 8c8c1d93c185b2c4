-- A notice that is opened again after an appeal gets another decider; the appeal keeps whom it was against.
CREATE OR REPLACE FUNCTION "note_first_decider"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- Null where that person's row was deleted.
    IF NEW."firstDeciderId" IS NOT NULL THEN NEW."firstDeciderId" := OLD."firstDeciderId"; END IF;
    RETURN NEW;
  END IF;
  NEW."firstDeciderId" := coalesce(
    (SELECT "deciderId" FROM "Decision" WHERE "id" = NEW."decisionId"),
    (SELECT "deciderId" FROM "Notice" WHERE "id" = NEW."noticeId"),
    (SELECT "deciderId" FROM "Sanction" WHERE "id" = NEW."sanctionId"));
  RETURN NEW;
END $$;
