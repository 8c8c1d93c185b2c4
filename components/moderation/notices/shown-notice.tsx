import type { Place } from '#components/moderation/notices/noticed-places'
import type { NoticeCategory } from '#domain/moderation/notice-input'

/** A notice as its page shows it to whoever handles it. */
export type ShownNotice = {
  id: string
  reference: string
  kind: 'illegal' | 'correction' | 'order'
  state: 'received' | 'inReview' | 'decided' | 'setAside'
  isEditorial: boolean
  isPriority: boolean
  isOwn: boolean
  category: NoticeCategory | null
  explanation: string
  law: string | null
  country: string | null
  authority: string | null
  authorityReference: string | null
  territory: string[]
  receivedAt: Date
  dueAt: Date
  isOverdue: boolean
  assignee: { id: string; name: string } | null
  decider: { name: string } | null
  decidedAt: Date | null
  outcome: 'lawful' | 'unlawful' | 'corrected' | 'declined' | null
  outcomeLaw: string | null
  answer: string | null
  isUnfounded: boolean
  isNamed: boolean
  places: Place[]
  notes: { id: string; author: string; text: string; at: Date }[]
  appeal: { id: string; reference: string; outcome: 'upheld' | 'rejected' | null } | null
  colleagues: { id: string; name: string }[]
}
