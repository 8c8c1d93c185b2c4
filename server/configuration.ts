import ipaddr from 'ipaddr.js'
import { z } from 'zod'

// Not marked server-only: the web server in front of Next reads it too, outside React's server condition.

const unset = (value: unknown) => (value === '' ? undefined : value)
const text = z.preprocess(unset, z.string().optional())

function isAddressOrRange(value: string): boolean {
  return value.includes('/') ? ipaddr.isValidCIDR(value) : ipaddr.isValid(value)
}

const schema = z
  .object({
    DATABASE_URL: z.preprocess(
      unset,
      z
        .string({ error: 'DATABASE_URL is not set: give the address of a PostgreSQL database, or run npm start, which brings its own.' })
        .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgresql://.'),
    ),
    MIGRATION_DATABASE_URL: z.preprocess(
      unset,
      z
        .string()
        .regex(/^postgres(ql)?:\/\//, 'MIGRATION_DATABASE_URL must begin with postgresql://.')
        .optional(),
    ),
    DATABASE_POOL_SIZE: z.preprocess(
      unset,
      z.coerce
        .number('DATABASE_POOL_SIZE must be a whole number from 1 to 200.')
        .int('DATABASE_POOL_SIZE must be a whole number from 1 to 200.')
        .min(1, 'DATABASE_POOL_SIZE must be a whole number from 1 to 200.')
        .max(200, 'DATABASE_POOL_SIZE must be a whole number from 1 to 200.')
        .default(10),
    ),
    PORT: z.preprocess(
      unset,
      z.coerce
        .number('PORT must be a number from 1 to 65535.')
        .int('PORT must be a number from 1 to 65535.')
        .min(1, 'PORT must be a number from 1 to 65535.')
        .max(65_535, 'PORT must be a number from 1 to 65535.')
        .default(3000),
    ),
    PUBLIC_URL: z.preprocess(
      unset,
      z
        .url({ protocol: /^https?$/, error: 'PUBLIC_URL must be a whole address such as https://reports.example.' })
        .transform(url => new URL(url).origin)
        .optional(),
    ),
    TRUSTED_PROXIES: z.preprocess(
      unset,
      z
        .string()
        .default('')
        .transform(list =>
          list
            .split(',')
            .map(entry => entry.trim())
            .filter(Boolean),
        )
        .refine(
          list => list.every(isAddressOrRange),
          'TRUSTED_PROXIES must be addresses or ranges separated by commas, such as 10.0.0.0/8, ::1.',
        ),
    ),
    /** In which header a trusted proxy says from which country a request comes, such as cf-ipcountry. */
    WITHHOLDING_COUNTRY_HEADER: z.preprocess(
      unset,
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9-]{1,64}$/, 'WITHHOLDING_COUNTRY_HEADER must be the name of a header, such as cf-ipcountry.')
        .optional(),
    ),
    AUTH_SECRET: z.preprocess(
      unset,
      z
        .string({ error: 'AUTH_SECRET is not set: give at least 32 random characters, for example from `openssl rand -hex 32`.' })
        .min(32, 'AUTH_SECRET is too short: give at least 32 random characters.'),
    ),
    SMTP_URL: z.preprocess(
      unset,
      z
        .string()
        .regex(/^smtps?:\/\//, 'SMTP_URL must begin with smtp:// or smtps://.')
        .optional(),
    ),
    MAIL_FROM: z.preprocess(unset, z.string().default('Diverging Reports <reports@localhost>')),
    DATA_DIR: z.preprocess(unset, z.string().default('.data')),
    /** Shared with the mail provider, which signs what it says of addresses that take no mail. */
    BOUNCE_SECRET: z.preprocess(
      unset,
      z.string().min(32, 'BOUNCE_SECRET is too short: give at least 32 random characters, or none to take no bounces.').optional(),
    ),
    /** A server that speaks LibreTranslate's protocol; without one, comments are translated on readers' devices alone. */
    TRANSLATE_URL: z.preprocess(
      unset,
      z
        .url({ protocol: /^https?$/, error: 'TRANSLATE_URL must be a whole address, such as https://translate.example.' })
        .transform(url => url.replace(/\/+$/, ''))
        .optional(),
    ),
    TRANSLATE_KEY: text,
    /** Where statements of reasons are sent to, such as https://transparency.dsa.ec.europa.eu/api/v1/statement; without it, nowhere. */
    DSA_STATEMENTS_URL: z.preprocess(
      unset,
      z
        .url({
          protocol: /^https?$/,
          error: 'DSA_STATEMENTS_URL must be a whole address, such as https://transparency.dsa.ec.europa.eu/api/v1/statement.',
        })
        .optional(),
    ),
    DSA_STATEMENTS_TOKEN: text,
    METRICS_TOKEN: text,
    GOOGLE_CLIENT_ID: text,
    GOOGLE_CLIENT_SECRET: text,
    GITHUB_CLIENT_ID: text,
    GITHUB_CLIENT_SECRET: text,
    OIDC_ISSUER: z.preprocess(unset, z.url('OIDC_ISSUER must be a whole address.').optional()),
    OIDC_CLIENT_ID: text,
    OIDC_CLIENT_SECRET: text,
    OIDC_NAME: text,
  })
  .superRefine((values, context) => {
    for (const names of [
      ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
      ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
      ['DSA_STATEMENTS_URL', 'DSA_STATEMENTS_TOKEN'],
      ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
    ] as const) {
      const given = names.filter(name => values[name])
      if (given.length > 0 && given.length < names.length) {
        const missing = names.filter(name => !values[name]).join(' and ')
        context.addIssue({ code: 'custom', message: `${given.join(' and ')} needs ${missing} beside it.` })
      }
    }
  })
  .refine(values => !values.WITHHOLDING_COUNTRY_HEADER || values.TRUSTED_PROXIES.length > 0, {
    message: 'WITHHOLDING_COUNTRY_HEADER needs TRUSTED_PROXIES beside it: without them anybody could say where they are.',
  })
  .transform(values => ({
    ...values,
    MIGRATION_DATABASE_URL: values.MIGRATION_DATABASE_URL ?? values.DATABASE_URL,
    PUBLIC_URL: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    /** Without a PUBLIC_URL every name of this machine serves as well as localhost. */
    isPublicUrlGiven: values.PUBLIC_URL !== undefined,
  }))

export type Configuration = z.output<typeof schema>

/** The message is one sentence that says what is wrong and what to do. */
export class ConfigurationError extends Error {}

/** Parses the environment; an empty variable counts as unset. Throws ConfigurationError. */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const parsed = schema.safeParse(environment)
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues[0]?.message ?? 'The configuration is wrong.')
  return parsed.data
}

let read: Configuration | undefined

/** The process's configuration, read at the first use so that a build needs none. */
export function configuration(): Configuration {
  return (read ??= readConfiguration(process.env))
}
