/**
 * What a reader can be told of. Of one comment a reader is told once, by the first of these that applies:
 * `reply` to a comment of theirs, `mention` of their handle, `thread` and `story` that they follow. Beside them stand
 * `decision` on a comment of theirs, `flag`: what became of one that they gave, and `views`: a followed story has comments
 * that no reader of their country has rated.
 */
export const notificationKinds = ['reply', 'mention', 'decision', 'flag', 'thread', 'story', 'views'] as const
export type NotificationKind = (typeof notificationKinds)[number]

export const mailWays = ['off', 'atOnce', 'daily'] as const
type MailWay = (typeof mailWays)[number]

/** How a reader is told of one kind. */
export type NotificationWay = { inPage: boolean; mail: MailWay }
export type NotificationWays = Record<NotificationKind, NotificationWay>

/** Until the reader chooses: mail at once for what concerns their own words, and of the rest one mail a day at most. */
export const firstWays: NotificationWays = {
  reply: { inPage: true, mail: 'atOnce' },
  mention: { inPage: true, mail: 'atOnce' },
  decision: { inPage: true, mail: 'atOnce' },
  flag: { inPage: true, mail: 'daily' },
  thread: { inPage: true, mail: 'daily' },
  story: { inPage: true, mail: 'daily' },
  views: { inPage: true, mail: 'off' },
}

/** The ways of a reader: as stored, and as at first where nothing is. */
export function waysOf(rows: readonly (NotificationWay & { kind: NotificationKind })[]): NotificationWays {
  const ways = { ...firstWays }
  for (const { kind, inPage, mail } of rows) ways[kind] = { inPage, mail }
  return ways
}
