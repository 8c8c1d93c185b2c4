import { describe, expect, it } from 'vitest'
import { ConfigurationError, readConfiguration } from '#server/configuration'

const sound = { DATABASE_URL: 'postgresql://app@db.example/reports', AUTH_SECRET: 'x'.repeat(32) }

describe('configuration', () => {
  it('fills in what has a default', () => {
    const read = readConfiguration(sound)
    expect(read).toMatchObject({ PORT: 3000, PUBLIC_URL: 'http://localhost:3000', TRUSTED_PROXIES: [], DATABASE_POOL_SIZE: 10 })
    expect(read.MIGRATION_DATABASE_URL).toBe(sound.DATABASE_URL)
  })

  it('counts an empty variable as unset', () => {
    expect(readConfiguration({ ...sound, PORT: '', SMTP_URL: '', PUBLIC_URL: '' })).toMatchObject({ PORT: 3000, SMTP_URL: undefined })
  })

  it('keeps the origin of the public address only', () => {
    expect(readConfiguration({ ...sound, PUBLIC_URL: 'https://reports.example/' }).PUBLIC_URL).toBe('https://reports.example')
  })

  it.each([
    [{ DATABASE_URL: '' }, /DATABASE_URL is not set/],
    [{ DATABASE_URL: 'mysql://x' }, /postgresql:\/\//],
    [{ AUTH_SECRET: '' }, /AUTH_SECRET is not set/],
    [{ AUTH_SECRET: 'short' }, /too short/],
    [{ PORT: 'http' }, /PORT must be a number/],
    [{ PORT: '70000' }, /PORT must be a number/],
    [{ PUBLIC_URL: 'reports.example' }, /whole address/],
    [{ PUBLIC_URL: 'ftp://reports.example' }, /whole address/],
    [{ TRUSTED_PROXIES: '10.0.0.0/8, nonsense' }, /TRUSTED_PROXIES/],
    [{ TRUSTED_PROXIES: '10.0.0.0/8', WITHHOLDING_COUNTRY_HEADER: 'two words' }, /WITHHOLDING_COUNTRY_HEADER must be/],
    [{ WITHHOLDING_COUNTRY_HEADER: 'cf-ipcountry' }, /WITHHOLDING_COUNTRY_HEADER needs TRUSTED_PROXIES/],
    [{ GOOGLE_CLIENT_ID: 'x' }, /needs GOOGLE_CLIENT_SECRET/],
    [{ OIDC_ISSUER: 'https://id.example' }, /needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET/],
    [{ SMTP_URL: 'mail.example' }, /smtp:\/\//],
    [{ TRANSLATE_URL: 'translate.example' }, /TRANSLATE_URL must be a whole address/],
    [{ DSA_STATEMENTS_URL: 'https://transparency.example/api/v1/statement' }, /needs DSA_STATEMENTS_TOKEN/],
    [{ DSA_STATEMENTS_URL: 'transparency.example', DSA_STATEMENTS_TOKEN: 'x' }, /DSA_STATEMENTS_URL must be a whole address/],
    [{ BOUNCE_SECRET: 'short' }, /BOUNCE_SECRET is too short/],
  ])('refuses %j in one sentence', (change, sentence) => {
    expect(() => readConfiguration({ ...sound, ...change })).toThrow(ConfigurationError)
    expect(() => readConfiguration({ ...sound, ...change })).toThrow(sentence)
  })
})
