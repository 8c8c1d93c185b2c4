import type { Prisma } from '#server/generated/prisma/client'
import type { NewEvent } from '#server/event-log'

/** The log says the truth about samples too: the system made them, all at the moment of loading. */
export function sampleEvent({ data, ...event }: Omit<NewEvent, 'actorId'>, now: Date): Prisma.EventCreateManyInput {
  return { ...event, actorId: null, at: now, data: { ...data, isSample: true } }
}
