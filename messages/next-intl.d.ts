import type { Locale } from '../domain/locales.ts'
import type readerMessages from './en.json'
import type staffMessages from './staff/en.json'

// A key without a sentence does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Messages: typeof readerMessages & typeof staffMessages
    Locale: Locale
  }
}
