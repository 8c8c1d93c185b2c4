import 'server-only'
import { firstSettings, settingsSchema, type Settings } from '#domain/settings'
import { database } from '#server/database'
import type { Transaction } from '#server/transaction'

/** Every setting: the stored value, or the first one where none is stored or a stored one no longer fits. */
export async function getSettings(db: Pick<Transaction, 'setting'> = database): Promise<Settings> {
  const rows = await db.setting.findMany({ select: { key: true, value: true } })
  const settings: Settings = { ...firstSettings }
  for (const { key, value } of rows) {
    const checked = settingsSchema.safeParse({ ...settings, [key]: value })
    if (checked.success) Object.assign(settings, checked.data)
  }
  return settings
}
