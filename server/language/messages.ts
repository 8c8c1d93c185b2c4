import type { Locale } from '#domain/locales'
import type messages from '../../messages/en.json'

export type Messages = typeof messages

/** Every sentence of a language. */
export async function messagesOf(locale: Locale): Promise<Messages> {
  const loaded = (await import(`../../messages/${locale}.json`, { with: { type: 'json' } })) as { default: Messages }
  return loaded.default
}
