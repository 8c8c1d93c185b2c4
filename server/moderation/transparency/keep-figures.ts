import 'server-only'
import { makeFigures } from '#server/moderation/transparency/make-figures'

/** Once a day, when few people read: what a restored copy or a late change did to older months. */
const wholeAtHour = 2

/** The hourly job. */
export async function keepFigures(now: Date): Promise<void> {
  await makeFigures(now, { isWhole: now.getUTCHours() === wholeAtHour })
}
