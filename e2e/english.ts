import { mergeMessages } from '#server/language/merge-messages'
import readers from '../messages/en.json' with { type: 'json' }
import staff from '../messages/staff/en.json' with { type: 'json' }

/** What the pages say, readers' and the staff's. */
export const en = mergeMessages(readers, staff)
