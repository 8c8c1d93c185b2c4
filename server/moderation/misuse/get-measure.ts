import 'server-only'
import { database } from '#server/database'
import type { MisuseStep } from '#server/generated/prisma/client'
import type { MisuseOf } from '#server/moderation/misuse/misuse-suspension'

export type Measure = {
  of: MisuseOf
  step: MisuseStep
  unfounded: number
  sent: number
  windowDays: number
  at: Date
  until: Date | null
  liftedAt: Date | null
  isInForce: boolean
}

const fields = {
  of: true,
  step: true,
  unfounded: true,
  sent: true,
  windowDays: true,
  createdAt: true,
  until: true,
  liftedAt: true,
} as const

/** What was counted and what follows from it, for whoever has the code. */
export async function getMeasure(code: string, now = new Date()): Promise<Measure | undefined> {
  if (!/^[0-9a-f]{32}$/.test(code)) return undefined
  const row = await database.misuseMeasure.findUnique({ where: { code }, select: fields })
  return row ? toMeasure(row, now) : undefined
}

/** The measures against an account that bind it now, with the code that leads to their page. */
export async function listOwnMeasures(personId: string, now = new Date()): Promise<(Measure & { code: string })[]> {
  const rows = await database.misuseMeasure.findMany({
    where: { personId, liftedAt: null, OR: [{ until: null }, { until: { gt: now } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 10,
    select: { ...fields, code: true },
  })
  return rows.map(({ code, ...row }) => ({ ...toMeasure(row, now), code }))
}

type Row = Omit<Measure, 'at' | 'isInForce'> & { createdAt: Date }

function toMeasure({ createdAt, ...row }: Row, now: Date): Measure {
  return { ...row, at: createdAt, isInForce: row.liftedAt === null && (row.until === null || row.until > now) }
}
