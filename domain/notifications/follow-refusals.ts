/** Nobody reads so many; a list without end would only be a burden to keep. */
export const mostFollows = 2000

/** Why something cannot be followed, as the page's address says it. */
const followRefusals = ['not-allowed', 'suspended', 'story-not-found', 'thread-not-found', 'too-many-follows', 'too-often'] as const
export type FollowRefusalCode = (typeof followRefusals)[number]

export function isFollowRefusal(code: unknown): code is FollowRefusalCode {
  return (followRefusals as readonly unknown[]).includes(code)
}
