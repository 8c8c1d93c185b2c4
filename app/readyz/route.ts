import { isReady } from '#server/readiness'

/** Whether this process can serve: the database answers in time and stands at the newest migration. */
export async function GET(): Promise<Response> {
  const state = await isReady()
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
