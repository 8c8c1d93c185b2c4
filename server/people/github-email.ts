import 'server-only'
import { z } from 'zod'

const emails = z.array(z.object({ email: z.email(), primary: z.boolean(), verified: z.boolean() }))

/**
 * The primary address of a GitHub account, if GitHub has verified it. The profile's own `email` says nothing about
 * that, and an account made a minute ago may name anybody's address as its primary one.
 */
export async function githubEmail(accessToken: string, ask: typeof fetch = fetch): Promise<string | undefined> {
  const response = await ask('https://api.github.com/user/emails', { headers: { authorization: `Bearer ${accessToken}` } })
  if (!response.ok) return undefined
  const listed = emails.safeParse(await response.json())
  return listed.data?.find(entry => entry.primary && entry.verified)?.email.toLowerCase()
}
