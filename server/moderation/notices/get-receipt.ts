import 'server-only'
import { isNoticeCategory, type NoticeCategory } from '#domain/moderation/notice-input'
import { database } from '#server/database'

export type Receipt = {
  receivedAt: Date
  /** The address of the comment as it was stated. */
  address: string
  category: NoticeCategory | null
  isMailed: boolean
  isOpen: boolean
}

/** What whoever has the code may know: that the notice was received, and of what; nothing about the notifier. */
export async function getReceipt(code: string): Promise<Receipt | undefined> {
  if (!/^[0-9a-f]{32}$/.test(code)) return undefined
  const row = await database.notice.findUnique({
    where: { code },
    select: { createdAt: true, address: true, category: true, email: true, closedAt: true },
  })
  if (!row) return undefined
  const { createdAt, address, category, email, closedAt } = row
  return {
    receivedAt: createdAt,
    address,
    category: isNoticeCategory(category) ? category : null,
    isMailed: email !== null,
    isOpen: closedAt === null,
  }
}
