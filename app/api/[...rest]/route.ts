import { problem } from '#server/api/problem'

/** Every address of the API that nobody owns. */
function unknown(): Response {
  return problem({ status: 404, code: 'unknown-address', detail: 'There is nothing at this address; see /api/v1/openapi.json.' })
}

export { unknown as DELETE, unknown as GET, unknown as OPTIONS, unknown as PATCH, unknown as POST, unknown as PUT }
