import 'server-only'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import type { z } from 'zod'
import { textValues, typedValues, type FormState } from '#domain/form-state'
import { clientAddress } from '#server/client-address'

/** What every action about people begins with: the parsed input, or the form's state with a sentence a field. */
export async function parseForm<Output>(schema: z.ZodType<Output>, form: FormData): Promise<{ data: Output } | { state: FormState }> {
  const parsed = schema.safeParse(textValues(form))
  if (parsed.success) return { data: parsed.data }
  const t = await getTranslations('people.errors')
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    errors[field] ??= t.has(issue.message as never) ? t(issue.message as never) : issue.message
  }
  return { state: { values: typedValues(form), errors } }
}

export async function requestContext(): Promise<{ address: string; userAgent: string | null }> {
  return { address: await clientAddress(), userAgent: (await headers()).get('user-agent') }
}

/** The way back after signing in: a path of this site, never another's address. */
export function safeNext(next: FormDataEntryValue | string | null | undefined): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) && !/[\u0000-\u001F\\]/.test(next) ? next : '/'
}
