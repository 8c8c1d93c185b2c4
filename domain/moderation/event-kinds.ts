/**
 * Every kind of entry of the event log, and who may read it at the desk: `desk` are the moderators whose scope it lies in,
 * `admin` the admins alone. What a reader does with their own account is no business of moderators.
 */
export const eventKinds = {
  'comment.posted': 'desk',
  'comment.published': 'desk',
  'comment.edited': 'desk',
  'comment.withdrawn': 'desk',
  'comment.flagged': 'desk',
  'comment.approved': 'desk',
  'comment.removed': 'desk',
  'comment.held': 'desk',
  'comment.restored': 'desk',
  'comment.withheld': 'desk',
  'comment.picked': 'desk',
  'comment.unpicked': 'desk',
  'comment.pinned': 'desk',
  'comment.unpinned': 'desk',
  'comment.noted': 'desk',
  'comment.opinion-asked': 'desk',
  'comment.opinion-given': 'desk',
  'person.sanctioned': 'desk',
  'person.sanction-lifted': 'desk',
  'person.noted': 'desk',
  'person.sanction-acknowledged': 'admin',
  'mail-domain.set': 'admin',
  'mail-domain.removed': 'admin',
  'claim.taken-over': 'desk',
  'decision.undone': 'desk',
  'notice.received': 'desk',
  'order.recorded': 'desk',
  'rule.added': 'desk',
  'rule.changed': 'desk',
  'rule.deleted': 'desk',
  'house-rule.added': 'desk',
  'house-rule.changed': 'desk',
  'house-rule.moved': 'desk',
  'house-rule.retired': 'desk',
  'house-rule.restored': 'desk',
  'story.seeded': 'desk',
  'story.saved': 'desk',
  'story.published': 'desk',
  'story.unpublished': 'desk',
  'story.discarded': 'desk',
  'story.discussion-set': 'desk',
  'report.revised': 'desk',
  'outlet.saved': 'admin',
  'page.saved': 'admin',
  'setting.changed': 'admin',
  'person.created': 'admin',
  'person.signed-up': 'admin',
  'person.confirmed': 'admin',
  'person.signed-out': 'admin',
  'person.profile-saved': 'admin',
  'person.email-changed': 'admin',
  'person.password-changed': 'admin',
  'person.password-reset': 'admin',
  'person.role-changed': 'admin',
  'person.speaks-for-set': 'admin',
  'person.scope-set': 'admin',
  'person.notifications-saved': 'admin',
  'person.mail-paused': 'admin',
  'person.mail-resumed': 'admin',
  'person.mail-stopped': 'admin',
  'person.exported': 'admin',
  'person.erasure-asked': 'admin',
  'person.erasure-cancelled': 'admin',
  'person.erased': 'admin',
  'person.factor-added': 'admin',
  'person.factor-removed': 'admin',
  'person.factor-reset': 'admin',
  'person.recovery-codes-made': 'admin',
  'person.recovery-code-used': 'admin',
  'token.created': 'admin',
  'token.revoked': 'admin',
  'story.followed': 'admin',
  'story.unfollowed': 'admin',
  'thread.followed': 'admin',
  'thread.unfollowed': 'admin',
} as const satisfies Record<string, 'desk' | 'admin'>

export type EventKind = keyof typeof eventKinds

export function isEventKind(value: unknown): value is EventKind {
  return typeof value === 'string' && Object.hasOwn(eventKinds, value)
}

/** Whose actor moderators are not told, nor can find by: readers who complain are protected. */
export const kindsWithHiddenActor: readonly EventKind[] = ['comment.flagged']

/** The kinds that somebody may read; an admin also reads such as this version does not know. */
export function readableKinds(isAdmin: boolean): EventKind[] {
  return (Object.keys(eventKinds) as EventKind[]).filter(kind => isAdmin || eventKinds[kind] === 'desk')
}
