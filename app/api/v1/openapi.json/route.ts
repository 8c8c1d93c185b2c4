import { answered, otherMethods } from '#server/api/answered'
import { openapi } from '#server/api/openapi'
import { configuration } from '#server/configuration'

export const GET = answered(async () => Response.json(openapi(configuration().PUBLIC_URL)))

const others = otherMethods('GET')
export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT }
