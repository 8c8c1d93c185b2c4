import type { Locale } from '../domain/locales.ts'
import type messages from './en.json'

// A key without a sentence does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Messages: typeof messages
    Locale: Locale
  }
}
