import { can } from '#domain/people/can'
import { exportRules } from '#server/moderation/rules/export-rules'
import { currentActor } from '#server/people/current-actor'

/** Every rule of the desk as a file that another site of this kind can read. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  if (!can(actor, 'rule.edit')) return new Response(null, { status: 404 })
  return new Response(`${JSON.stringify({ rules: await exportRules() }, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="rules.json"',
      'cache-control': 'no-store',
    },
  })
}
