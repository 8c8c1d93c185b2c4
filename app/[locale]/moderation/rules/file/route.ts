import { isLocale } from '#domain/locales'
import { can } from '#domain/people/can'
import { exportRules } from '#server/moderation/rules/export-rules'
import { currentActor } from '#server/people/current-actor'
import { factorAddress } from '#server/people/second-factor/require-recent-factor'
import { goTo } from '#server/redirects'

type Context = { params: Promise<{ locale: string }> }

/** Every rule of the desk as a file that another site of this kind can read; what leaves the house asks for the second factor again. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  if (!can(actor, 'rule.edit')) return new Response(null, { status: 404 })
  const { locale } = await params
  const again = await factorAddress(isLocale(locale) ? locale : 'en', '/moderation/rules')
  if (again) return goTo(again)
  return new Response(`${JSON.stringify({ rules: await exportRules() }, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="rules.json"',
      'cache-control': 'no-store',
    },
  })
}
