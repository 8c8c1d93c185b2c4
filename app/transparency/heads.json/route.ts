import { connection } from 'next/server'
import { listHeads } from '#server/event-heads'

/** Ten years: all of them are wanted at once, by whoever keeps a copy. */
const most = 3_660

/** The published heads of the event log, the newest first, in the form that `npm run verify-log -- --heads` reads. */
export async function GET(): Promise<Response> {
  await connection()
  const heads = await listHeads({ limit: most })
  return Response.json(
    { algorithm: 'SHA-256 over the hash before, a line feed and the entry; see docs/decisions/0007', heads },
    { headers: { 'cache-control': 'public, max-age=300' } },
  )
}
