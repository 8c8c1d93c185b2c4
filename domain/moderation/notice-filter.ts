import { z } from 'zod'

export const noticeViews = ['waiting', 'mine', 'overdue', 'set-aside', 'decided'] as const

export const appealViews = ['waiting', 'mine', 'overdue', 'decided'] as const

const noticeKinds = ['illegal', 'order', 'correction'] as const

const text = z.string().trim().max(200).catch('')

/** The filter of a list of notices, as its address holds it; what cannot be read is no filter. */
export const noticeFilterSchema = z.object({
  view: z.enum(noticeViews).catch('waiting'),
  kind: z.enum(noticeKinds).or(z.literal('')).catch(''),
  category: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .or(z.literal(''))
    .catch(''),
  /** A reference, or words of the explanation, of the authority or of its number. */
  search: text,
  after: z.string().max(300).catch(''),
})
export type NoticeFilter = z.output<typeof noticeFilterSchema>

export const appealFilterSchema = z.object({
  view: z.enum(appealViews).catch('waiting'),
  side: z.enum(['author', 'notifier', '']).catch(''),
  after: z.string().max(300).catch(''),
})
export type AppealFilter = z.output<typeof appealFilterSchema>

/** `N-12` or `12` as a number. */
export function referenceNumber(search: string): number | undefined {
  const digits = /^(?:[NCOA]-?)?(\d{1,9})$/i.exec(search)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The filter as a query, without what stands for itself. */
export function filterQuery(filter: Partial<Record<string, string>>): string {
  const query = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]) && entry[1] !== 'waiting'),
  ).toString()
  return query ? `?${query}` : ''
}
