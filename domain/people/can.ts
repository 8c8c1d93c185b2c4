import { isEqual, judgingBar, type Judged } from '#domain/moderation/judging-bar'
import { coversStory, isWithinScope, type Scoped } from '#domain/moderation/scope'
import type { Actor, Reader, Role } from './actor.ts'

const moderators: ReadonlySet<Role> = new Set(['moderator', 'admin'])
const editors: ReadonlySet<Role> = new Set(['editor', 'admin'])

type Authored = { authorId: string }

/**
 * Who may do what: one question, asked by the button that offers an act and by the use case that does it.
 * A verb whose entry takes a subject must be asked with it.
 */
const permissions = {
  /** Also before the address is confirmed: the comment then waits for that. */
  'comment.post': (_actor: Reader) => true,
  'comment.edit': (actor: Reader, comment: Authored) => actor.id === comment.authorId,
  'comment.withdraw': (actor: Reader, comment: Authored) => actor.id === comment.authorId,
  'comment.flag': (actor: Reader, comment: Authored) => actor.isConfirmed && actor.id !== comment.authorId,
  'comment.rate': (actor: Reader, comment: Authored) => actor.isConfirmed && actor.id !== comment.authorId,
  'reader.ignore': (actor: Reader, person: { id: string }) => actor.id !== person.id,
  /** Also before the address is confirmed: until then everything waits in the page, and nothing is mailed. */
  'story.follow': (_actor: Reader) => true,
  /** Not their own words, not an equal's, and nothing outside their scope. */
  'comment.decide': (actor: Reader, comment: Judged) => moderators.has(actor.role) && !judgingBar(actor, comment),
  /** What restricts a person as a whole; a scope is of comments and limits nothing here. */
  'person.sanction': (actor: Reader, person: { id: string; role: Role }) =>
    moderators.has(actor.role) && actor.id !== person.id && !isEqual(actor, person.role),
  'comment.pick': (actor: Reader, comment: Authored) => editors.has(actor.role) && actor.id !== comment.authorId,
  'comment.pin': (actor: Reader, comment: Judged) =>
    (editors.has(actor.role) && actor.id !== comment.authorId) || (moderators.has(actor.role) && !judgingBar(actor, comment)),
  'desk.open': (actor: Reader) => moderators.has(actor.role),
  /** Slows, premoderates or closes a whole discussion. */
  'story.moderate': (actor: Reader, story: { storyId: string }) => moderators.has(actor.role) && coversStory(actor.scope, story.storyId),
  'thread.lock': (actor: Reader, thread: Scoped) => moderators.has(actor.role) && isWithinScope(actor.scope, thread),
  /** A rule works everywhere, which is outside of any scope. */
  'rule.edit': (actor: Reader) => moderators.has(actor.role) && actor.scope === null,
  /** What concerns a story or a report goes to the editors, the rest to the desk. */
  'notice.handle': (actor: Reader, notice: { isEditorial?: boolean }) => (notice.isEditorial ? editors : moderators).has(actor.role),
  /** An order may be about anything, which is outside of any scope. */
  'order.record': (actor: Reader) => moderators.has(actor.role) && actor.scope === null,
  /** Somebody other than whoever decided first. */
  'appeal.decide': (actor: Reader, appeal: { firstDeciderId: string | null }) =>
    moderators.has(actor.role) && actor.id !== appeal.firstDeciderId,
  /** Warnings and suspensions are of a sender, whatever they wrote about. */
  'misuse.judge': (actor: Reader) => moderators.has(actor.role) && actor.scope === null,
  /** A moderator reads what concerns the comments of their scope; an admin all of it. */
  'log.read': (actor: Reader) => moderators.has(actor.role),
  /** Figures about colleagues, and what is sent to authorities. */
  'desk.account': (actor: Reader) => actor.role === 'admin',
  'story.seed': (actor: Reader) => editors.has(actor.role),
  'admin.open': (actor: Reader) => editors.has(actor.role),
  'people.manage': (actor: Reader) => actor.role === 'admin',
  'settings.change': (actor: Reader) => actor.role === 'admin',
  /** By which rules everybody is judged. */
  'house-rule.edit': (actor: Reader) => actor.role === 'admin',
  /** Whose addresses may sign up. */
  'mail-domain.edit': (actor: Reader) => actor.role === 'admin',
  'pages.edit': (actor: Reader) => actor.role === 'admin',
} as const

/** What a suspended reader is still asked about: their own words, which screening refuses with the time, and whom they read. */
const whileSuspended: ReadonlySet<keyof typeof permissions> = new Set(['comment.post', 'comment.edit', 'comment.withdraw', 'reader.ignore'])

type Permissions = typeof permissions
export type Verb = keyof Permissions
export const verbs = Object.keys(permissions) as Verb[]
type Subject<V extends Verb> = Parameters<Permissions[V]> extends [Reader, infer S] ? [subject: S] : []

/** Pure, so that a page can ask it for every row it shows. A visitor may do nothing on this list. */
export function can<V extends Verb>(actor: Actor, verb: V, ...subject: Subject<V>): actor is Reader {
  if (!actor) return false
  if (actor.standing?.suspension && !whileSuspended.has(verb)) return false
  const permission = permissions[verb] as (actor: Reader, subject?: unknown) => boolean
  return permission(actor, subject[0])
}
