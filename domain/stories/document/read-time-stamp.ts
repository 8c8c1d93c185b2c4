import { calendarKey, calendarWords } from '#domain/stories/document/calendar-words'
import { PhraseTrie } from '#domain/stories/document/phrase-trie'
import { readDate, type DateOrder, type StatedDate } from '#domain/stories/document/read-date'
import { readTimeOfDay, type TimeOfDay } from '#domain/stories/document/read-time-of-day'
import { residuePhrases } from '#domain/stories/document/residue-phrases'
import { connectors } from '#domain/stories/document/time-words'
import { zoneAbbreviations, zonePhrases, type StatedZone } from '#domain/stories/document/zone-words'

/** What a page says about when; what it does not say is undefined. */
export type TimeStamp = {
  start: number
  end: number
  date?: StatedDate
  time?: TimeOfDay
  zone?: StatedZone
  /** The zone as it is written. */
  zoneName?: string
  /** `Updated`, `Published`: what the time is the time of. */
  label?: 'updated' | 'published'
}

type Text = { original: string; folded: string; order: DateOrder }

/** A stamp is short; more tokens than this are a sentence. */
const mostTokens = 14

/**
 * Date, time and zone in whatever order, from a place of a text on. Undefined when neither a date nor a time stands there. Labels such as
 * `Updated at` and words such as `ore` or `Uhr` belong to it only beside a date or a time.
 */
export function readTimeStamp(text: Text, start: number): TimeStamp | undefined {
  const stamp: TimeStamp = { start, end: start }
  let at = start
  let brackets = 0
  for (let token = 0; token < mostTokens; token++) {
    const gap = separatorAt(text.folded, at)
    const next = at + gap.length
    const end = readToken(text, next, stamp) ?? (stamp.time || stamp.date ? readLabelAfter(text, next, stamp) : undefined)
    if (end === undefined) break
    if (end.counts) {
      brackets += opened(gap)
      stamp.end = end.at
      if (brackets > 0 && /[)\]】）」]/.test(text.original[stamp.end] ?? '')) {
        stamp.end += 1
        brackets = 0
      }
      at = stamp.end
    } else at = end.at
  }
  if (!stamp.date && !stamp.time) return undefined
  return stamp
}

const separator = /[ ,;·•|/\-–~([【（「:.]{0,6}/y

function separatorAt(folded: string, at: number): string {
  separator.lastIndex = at
  return separator.exec(folded)?.[0] ?? ''
}

function opened(gap: string): number {
  return /[([【（「]/.test(gap) ? 1 : 0
}

type Token = { at: number; counts: boolean } | undefined

function readToken(text: Text, at: number, stamp: TimeStamp): Token {
  const { original, folded, order } = text
  if (!stamp.date) {
    const date = readDate(folded, at, order)
    // `Updated at 17.46 BST 10 Jul 2025 17.27 BST`: between two times the date belongs to the second.
    if (date && stamp.time && readTimeOfDay(folded, date.end + separatorAt(folded, date.end).length)) return undefined
    if (date) {
      stamp.date = date.date
      return { at: folded[date.end] === 't' && /\d/.test(folded[date.end + 1] ?? '') ? date.end + 1 : date.end, counts: true }
    }
  }
  if (!stamp.time) {
    const time = readTimeOfDay(folded, at)
    if (time) {
      stamp.time = time.time
      return { at: time.end, counts: true }
    }
  }
  if (!stamp.zone) {
    const zone = readZone(original, folded, at, stamp)
    if (zone) return zone
  }
  return readWord(folded, at, stamp)
}

const signed = /(?:(?:utc|gmt|z) ?)?([+\-−])(\d{1,2})(?::?(\d{2}))?(?![\d:.]|\p{L})/uy

function readZone(original: string, folded: string, at: number, stamp: TimeStamp): Token {
  // The sign of an offset may have been passed over as a separator.
  const from = stamp.time && folded[at - 1] === '-' && /\d/.test(folded[at] ?? '') ? at - 1 : at
  if (stamp.time && /[-+ugz]/.test(folded[from] ?? '')) {
    signed.lastIndex = from
    const match = signed.exec(folded)
    // A bare `-3` is a range or a list; with two digits, or after GMT, it is an offset.
    if (match && (/^[ugz]/.test(match[0]) || match[2]?.length === 2) && Number(match[2]) <= 14) {
      const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
      return withZone(stamp, { kind: 'offset', minutes: match[1] === '+' ? minutes : -minutes }, match[0], from + match[0].length)
    }
  }
  const phrase = zoneTrie().at(folded, at)
  const [zone] = phrase?.kinds ?? []
  if (phrase && zone) return withZone(stamp, zone, original.slice(at, phrase.end), phrase.end)
  if (!stamp.time) return undefined
  abbreviation.lastIndex = at
  const name = abbreviation.exec(original)?.[0]
  const known = name ? zoneAbbreviations.get(name.toUpperCase()) : undefined
  return name && known ? withZone(stamp, known, name, at + name.length) : undefined
}

// Cyrillic abbreviations are written small as well.
const abbreviation = /(?:\p{Lu}{1,5}|\p{Script=Cyrillic}{3})(?![\p{L}\p{M}\d])/uy

function withZone(stamp: TimeStamp, zone: StatedZone, name: string, at: number): Token {
  stamp.zone = zone
  stamp.zoneName = name
  return { at, counts: stamp.time !== undefined || stamp.date !== undefined }
}

let zones: PhraseTrie<StatedZone> | undefined

function zoneTrie(): PhraseTrie<StatedZone> {
  if (!zones) {
    zones = new PhraseTrie()
    for (const [phrase, zone] of zonePhrases()) zones.add(phrase, zone)
  }
  return zones
}

const word = /\p{L}[\p{L}\p{M}'’-]*\.?/uy
const weekdayInBrackets = /[日月火水木金土一二三四五六周週星期曜월화수목금토일요]{1,3}(?=[)）\]】])/y
const connectorSet = new Set(connectors)

/** A weekday, a label before the first date or time, a connecting word: they count once a date or a time follows. */
function readWord(folded: string, at: number, stamp: TimeStamp): Token {
  if (stamp.date && /[(（[【]/.test(folded[at - 1] ?? '')) {
    weekdayInBrackets.lastIndex = at
    const match = weekdayInBrackets.exec(folded)
    if (match) return { at: at + match[0].length, counts: true }
  }
  if (!stamp.date && !stamp.time) {
    const label = residuePhrases().at(folded, at)
    const kind = label?.kinds.has('updated') ? 'updated' : label?.kinds.has('published') ? 'published' : undefined
    if (label && kind && !stamp.label) {
      stamp.label = kind
      return { at: label.end, counts: false }
    }
  }
  word.lastIndex = at
  const found = word.exec(folded)?.[0]
  if (!found) return undefined
  const plain = found.replace(/\.$/, '')
  const isWeekday = calendarWords().weekdays.has(calendarKey(found))
  if (isWeekday || connectorSet.has(found) || connectorSet.has(plain)) return { at: at + found.length, counts: false }
  return undefined
}

/** `18時10分更新`, `18:10에 업데이트`: East Asian and Turkish labels follow the time. */
function readLabelAfter(text: Text, at: number, stamp: TimeStamp): Token {
  if (stamp.label || !stamp.time) return undefined
  const label = residuePhrases().at(text.folded, at)
  if (!label || !/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text.folded[at] ?? '')) return undefined
  const kind = label.kinds.has('updated') ? 'updated' : label.kinds.has('published') ? 'published' : undefined
  if (!kind) return undefined
  stamp.label = kind
  return { at: label.end, counts: true }
}
