import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

export type NoteRefusal = { code: 'not-allowed' } | { code: 'person-not-found' }

/** Leaves a note about a person for the other moderators. The person can have it with their data, so it is written for both. */
export async function notePerson(
  actor: Reader,
  input: { personId: string; text: string },
  now = new Date(),
): Promise<Result<{ noteId: string }, NoteRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const person = await tx.person.findUnique({ where: { id: input.personId, erasedAt: null }, select: { id: true } })
    if (!person) return refuse({ code: 'person-not-found' })
    const { id: noteId } = await tx.deskNote.create({
      data: { id: newId(), personId: person.id, writerId: actor.id, text: input.text, createdAt: now },
      select: { id: true },
    })
    await logEvent(tx, { kind: 'person.noted', actorId: actor.id, subjectType: 'person', subjectId: person.id, data: { noteId } }, now)
    return accept({ noteId })
  })
}
