import { isStaffLocale, type Locale } from '#domain/locales'
import { mergeMessages } from '#server/language/merge-messages'
import type readerMessages from '../../messages/en.json'
import type staffMessages from '../../messages/staff/en.json'

export type Messages = typeof readerMessages & typeof staffMessages

/**
 * Every sentence of a language as the product brings it: what readers see, and what the staff sees. Few languages have the
 * second; there it is English, which nobody meets on a page of the staff, because the proxy shows those in English as a whole.
 */
export async function builtInMessages(locale: Locale): Promise<Messages> {
  const [readers, staff] = (await Promise.all([
    import(`../../messages/${locale}.json`, { with: { type: 'json' } }),
    import(`../../messages/staff/${isStaffLocale(locale) ? locale : 'en'}.json`, { with: { type: 'json' } }),
  ])) as [{ default: typeof readerMessages }, { default: typeof staffMessages }]
  return mergeMessages(readers.default, staff.default)
}
