import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { settingKeys, type SettingKey, type Settings } from '#domain/settings'
import { logEvent } from '#server/event-log'
import { enqueue } from '#server/jobs/job-queue'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

export type ChangeSettings = {
  /** What the admin saw: only what differs from it is meant to change. */
  seen: Settings
  wanted: Settings
}

export type SettingsRefusal =
  | { code: 'not-allowed' }
  /** Another admin changed these since: what they are now. */
  | { code: 'settings-changed'; keys: SettingKey[]; current: Settings }

// Any fixed number: whoever holds this lock changes settings.
const settingsLock = 7_301_956
// They may name a person, and the log can forget nothing: that they changed is kept, not to what.
const unlogged: ReadonlySet<SettingKey> = new Set(['operatorName', 'contactAddress'])

/** Changes the settings that differ from what the admin saw, each with its own entry in the log. Returns their keys. */
export async function changeSettings(
  actor: Reader,
  { seen, wanted }: ChangeSettings,
  now = new Date(),
): Promise<Result<{ changed: SettingKey[] }, SettingsRefusal>> {
  if (!can(actor, 'settings.change')) return refuse({ code: 'not-allowed' })
  const meant = settingKeys.filter(key => wanted[key] !== seen[key])
  return inTransaction(async tx => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${settingsLock})`
    const current = await getSettings(tx)
    const changed = meant.filter(key => wanted[key] !== current[key])
    const overtaken = changed.filter(key => current[key] !== seen[key])
    if (overtaken.length > 0) return refuse({ code: 'settings-changed', keys: overtaken, current })
    for (const key of changed) {
      const content = { value: wanted[key], updatedAt: now }
      await tx.setting.upsert({ where: { key }, create: { key, ...content }, update: content, select: { key: true } })
      await logEvent(
        tx,
        {
          kind: 'setting.changed',
          actorId: actor.id,
          subjectType: 'setting',
          subjectId: key,
          data: unlogged.has(key) ? {} : { from: current[key], to: wanted[key] },
        },
        now,
      )
    }
    // Other texts of reports are shown under other rights, and others may be found.
    if (changed.includes('defaultRights')) await enqueue(tx, 'search', {})
    return accept({ changed })
  })
}
