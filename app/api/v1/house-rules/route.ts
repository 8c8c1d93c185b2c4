import { defaultLocale, isLocale } from '#domain/locales'
import { answered, otherMethods } from '#server/api/answered'
import { problem } from '#server/api/problem'
import { listOfferedRules } from '#server/moderation/house-rules/list-offered-rules'

export const GET = answered(async request => {
  const language = new URL(request.url).searchParams.get('language') ?? defaultLocale
  if (!isLocale(language))
    return problem({ status: 400, code: 'language', detail: 'language is one of the languages of the site, such as de.' })
  const rules = await listOfferedRules(language)
  return Response.json({ rules: rules.map(({ key, version, title, text }) => ({ key, version, title, text })) })
})

const others = otherMethods('GET')
export { others as DELETE, others as OPTIONS, others as PATCH, others as POST, others as PUT }
