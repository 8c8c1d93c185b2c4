import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { configuration } from '#server/configuration'

// A key of its own, so that no other use of AUTH_SECRET can be turned against it.
function key(): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', configuration().AUTH_SECRET, '', 'second factor', 32))
}

/** Encrypts a secret for one person: copied to another's row it opens nothing. */
export function sealSecret(secret: string, personId: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(personId))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undefined for what was sealed under another AUTH_SECRET or for somebody else. */
export function openSecret(sealed: string, personId: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12)).setAAD(Buffer.from(personId))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
