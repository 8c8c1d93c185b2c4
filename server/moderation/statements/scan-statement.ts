import 'server-only'
import type { DsaStatement } from '#domain/moderation/statements/dsa-statement'
import { findPersons, possibleNames, type PersonFinding } from '#domain/moderation/statements/find-persons'
import { database } from '#server/database'
import type { Composed } from '#server/moderation/statements/compose-statement'

/** The parts of a statement that somebody wrote. */
function writtenParts(statement: DsaStatement): string[] {
  const { decision_facts, illegal_content_legal_ground, illegal_content_explanation, incompatible_content_ground } = statement
  return [
    decision_facts,
    illegal_content_legal_ground,
    illegal_content_explanation,
    incompatible_content_ground,
    statement.incompatible_content_explanation,
  ].filter(text => text !== undefined)
}

/**
 * What in a statement would tell of a person: of those whom it may be about, of anybody with a full name who is registered here,
 * and of whoever has an address, a number, a handle or a title. Nothing with a finding leaves the house.
 */
export async function scanStatement({ statement, about }: Composed): Promise<PersonFinding[]> {
  const texts = writtenParts(statement)
  return [...texts.flatMap(text => findPersons(text, about)), ...(await findRegistered(texts))]
}

async function findRegistered(texts: readonly string[]): Promise<PersonFinding[]> {
  const candidates = [...new Set(texts.flatMap(possibleNames))]
  const rows = await database.$queryRaw<{ words: string }[]>`
    select distinct lower(p.name) as words from "Person" p
    where p.name like '% %' and lower(p.name) = any(${candidates}::text[]) and p."erasedAt" is null limit 20`
  return rows.map(({ words }) => ({ kind: 'name', words }))
}
