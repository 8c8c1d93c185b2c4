import 'server-only'
import { Secret, TOTP } from 'otpauth'

const stepSeconds = 30
/** A number is taken one step early or late: clocks differ, and typing takes time (RFC 6238, 5.2). */
const stepsOff = 1

/** 160 random bits, as RFC 4226 recommends, in the letters that people type into an app. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

function totp(secret: string, label = '', issuer = ''): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), label, issuer, algorithm: 'SHA1', digits: 6, period: stepSeconds })
}

/** What an app reads from the picture. */
export function totpAddress(secret: string, { label, issuer }: { label: string; issuer: string }): string {
  return totp(secret, label, issuer).toString()
}

/** Of which step a number is; undefined for a wrong or an old one. */
export function stepOfNumber(secret: string, number: string, now: Date): number | undefined {
  const off = totp(secret).validate({ token: number, timestamp: now.getTime(), window: stepsOff })
  return off === null ? undefined : Math.floor(now.getTime() / 1000 / stepSeconds) + off
}

/** What the app shows now. */
export function numberNow(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() })
}
