import 'server-only'
import { getTranslations } from 'next-intl/server'

/** What happened and what to do next, for the acts of Admin that no other area has a sentence for. */
export async function adminRefusalSentence(code: 'signed-out' | 'not-allowed'): Promise<string> {
  const t = await getTranslations('refusals.admin')
  return t(code)
}
