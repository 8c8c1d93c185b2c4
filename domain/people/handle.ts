import { foldLookAlikes, foldText } from '#domain/comments/fold-text'

const reserved = [
  'admin',
  'administrator',
  'moderator',
  'mod',
  'editor',
  'editors',
  'staff',
  'team',
  'support',
  'help',
  'system',
  'root',
  'official',
  'divergingreports',
  'diverging',
  'reports',
  'security',
  'abuse',
  'postmaster',
  'webmaster',
  'hostmaster',
  'noreply',
  'news',
  'newsroom',
  'anonymous',
  'deleted',
  'withdrawn',
  'null',
  'undefined',
  'api',
  'account',
  'signin',
  'signup',
  'signout',
  'me',
  'you',
  'everyone',
  'here',
]

/** Folded so that look-alikes collide: case, accents, invisible characters, letters and digits drawn alike (Unicode TR 39's idea of a skeleton). */
export function handleSkeleton(handle: string): string {
  return foldLookAlikes(foldText(handle))
    .text.replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[1l|]/g, 'i')
    .replace(/0/g, 'o')
}

const reservedSkeletons = new Set(reserved.map(handleSkeleton))
const staffWords = ['admin', 'moderator', 'editor', 'staff', 'divergingreports', 'support', 'official'].map(handleSkeleton)
// Letters of one script, digits and single underscores between them.
const shape = /^[\p{L}\p{M}\p{N}]+(?:_[\p{L}\p{M}\p{N}]+)*$/u
const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Han', 'Hiragana', 'Katakana', 'Hangul'].map(
  name => new RegExp(`\\p{Script=${name}}`, 'u'),
)

export type HandleProblem = 'handle-length' | 'handle-shape' | 'handle-mixed' | 'handle-reserved'

/** What is wrong with a handle, if anything. */
export function handleProblem(handle: string): HandleProblem | undefined {
  const length = [...handle].length
  if (length < 3 || length > 20) return 'handle-length'
  if (!shape.test(handle)) return 'handle-shape'
  const used = scripts.filter(script => script.test(handle))
  const isJapanese = used.every(script => /Han|Hiragana|Katakana/.test(script.source))
  if (used.length > 1 && !isJapanese) return 'handle-mixed'
  const skeleton = handleSkeleton(handle)
  if (reservedSkeletons.has(skeleton) || staffWords.some(word => skeleton.startsWith(word) || skeleton.endsWith(word)))
    return 'handle-reserved'
  return undefined
}

/** A first suggestion from a name, to which a number is added where it is taken. */
export function handleFromName(name: string): string {
  const base = foldText(name)
    .text.replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 14)
    .replace(/_+$/, '')
  return handleProblem(base) ? 'reader' : base
}
