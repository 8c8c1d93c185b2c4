import { openapi } from '#server/api/openapi'
import { configuration } from '#server/configuration'

export function GET(): Response {
  return Response.json(openapi(configuration().PUBLIC_URL))
}
