import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { configuration } from '#server/configuration'

type Purpose = 'second factor' | 'outside checker'

// A key of its own, so that no other use of AUTH_SECRET can be turned against it.
function key(purpose: Purpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', configuration().AUTH_SECRET, '', purpose, 32))
}

/**
 * Whose an app is until it has shown its first number: of the session that began it alone. Else somebody who knows a
 * password could plant a secret that its owner then confirms.
 */
export function pendingOwner({ id, reader }: { id: string; reader: { id: string } }): string {
  return `${reader.id}/${id}`
}

/** Encrypts a secret for one person or checker: copied to another's row it opens nothing. */
export function sealSecret(secret: string, ownerId: string, purpose: Purpose = 'second factor'): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(purpose), nonce).setAAD(Buffer.from(ownerId))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undefined for what was sealed under another AUTH_SECRET or for somebody else. */
export function openSecret(sealed: string, ownerId: string, purpose: Purpose = 'second factor'): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(purpose), bytes.subarray(0, 12)).setAAD(Buffer.from(ownerId))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
