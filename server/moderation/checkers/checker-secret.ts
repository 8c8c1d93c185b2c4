import 'server-only'
import { randomBytes } from 'node:crypto'
import { openSecret, sealSecret } from '#server/people/second-factor/sealed-secret'

/** A new secret of a checker: as it is shown once, and as it is stored. */
export function newCheckerSecret(checkerId: string): { shown: string; stored: string } {
  const shown = randomBytes(32).toString('base64url')
  return { shown, stored: sealSecret(shown, checkerId, 'outside checker') }
}

/** Undefined for what was stored under another AUTH_SECRET. */
export function openCheckerSecret(checkerId: string, stored: string): string | undefined {
  return openSecret(stored, checkerId, 'outside checker')
}
