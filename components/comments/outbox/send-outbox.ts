import { forgetDraft } from '#components/comments/use-kept-draft'
import type { OutboxAnswer, OutboxEntry } from '#domain/comments/outbox'
import { inOneTab, keepInOutbox, readOutbox, takeOutOfOutbox } from './outbox-store.ts'

export type Sent = { entry: OutboxEntry; answer: OutboxAnswer }

/** Sends what waits, one after the other, and returns what became of each. Without a network it goes on waiting. */
export async function sendOutbox(): Promise<Sent[]> {
  const sent: Sent[] = []
  await inOneTab(async () => {
    for (const entry of readOutbox()) {
      // A refused one waits for its writer.
      if (entry.answer && 'refused' in entry.answer) continue
      const answer = await send(entry)
      if (!answer) return
      // Taken back or written anew while it was on the way: its form speaks for it.
      if (!readOutbox().some(({ clientKey, keptAt }) => clientKey === entry.clientKey && keptAt === entry.keptAt)) continue
      if ('href' in answer) {
        takeOutOfOutbox(entry.draftKey)
        forgetDraft(entry.draftKey)
      } else keepInOutbox({ ...entry, answer })
      sent.push({ entry, answer })
    }
  })
  return sent
}

async function send({ address, fields }: OutboxEntry): Promise<OutboxAnswer | undefined> {
  try {
    const response = await fetch(address, { method: 'POST', headers: { accept: 'application/json' }, body: new URLSearchParams(fields) })
    return response.ok ? ((await response.json()) as OutboxAnswer) : undefined
  } catch {
    return undefined
  }
}
