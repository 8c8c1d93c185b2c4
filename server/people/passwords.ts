import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { foldText } from '#domain/comments/fold-text'
import common from './common-passwords.json' with { type: 'json' }

// OWASP's argon2id profile of 19 MiB, two passes; the library's default algorithm is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
// Of nobody's password, so that an unknown address costs the same work as a known one.
const nobody = hash('nobody has this password', cost)

/** The 3,000 commonest passwords (the frequency list of zxcvbn-ts, MIT). */
const commonPasswords = new Set(common)

export function isCommonPassword(password: string): boolean {
  const folded = foldText(password).text
  return commonPasswords.has(folded) || commonPasswords.has(folded.replace(/[\d!.?]+$/u, '')) || /^(.)\1*$/u.test(folded)
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

/** Takes the same time whether there is such an account or not. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobody), password.normalize('NFC'))
  return isRight && Boolean(passwordHash)
}
