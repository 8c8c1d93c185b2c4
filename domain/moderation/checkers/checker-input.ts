import { z } from 'zod'
import { checkerActions, longestTimeoutMs, shortestTimeoutMs } from './outside-checker.ts'
import { isSecureAddress, readAddress } from './checker-address.ts'

const timeout = { error: 'timeout-wrong' }

const settings = {
  url: z
    .string({ error: 'url-wrong' })
    .trim()
    .max(2_000, 'url-wrong')
    .refine(typed => readAddress(typed) !== undefined, { error: 'url-wrong', abort: true })
    .refine(typed => isSecureAddress(readAddress(typed)!), 'url-not-secure')
    .transform(typed => readAddress(typed)!.href),
  action: z.enum(checkerActions, { error: 'action-missing' }),
  threshold: z
    .string({ error: 'threshold-wrong' })
    .trim()
    .regex(/^(?:0|1|[01]?[.,]\d{1,6})$/, { error: 'threshold-wrong', abort: true })
    .transform(typed => Number(typed.replace(',', '.')))
    .refine(value => value <= 1, 'threshold-wrong'),
  timeoutMs: z
    .string(timeout)
    .trim()
    .regex(/^\d{1,5}$/, { ...timeout, abort: true })
    .transform(Number)
    .refine(value => value >= shortestTimeoutMs && value <= longestTimeoutMs, timeout),
}

export const newCheckerSchema = z.object({
  name: z
    .string({ error: 'name-wrong' })
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'name-wrong'),
  ...settings,
})
export type NewChecker = z.output<typeof newCheckerSchema>

export const checkerChangeSchema = z.object({
  id: z.uuid(),
  ...settings,
  renewSecret: z
    .literal('yes')
    .optional()
    .transform(value => value === 'yes'),
})
export type CheckerChange = z.output<typeof checkerChangeSchema>

export const checkerTrialSchema = z.object({
  id: z.uuid(),
  sample: z.string({ error: 'sample-missing' }).trim().min(1, 'sample-missing').max(5_000, 'sample-too-long'),
})
