/** From here on the exact number of what is unread tells nothing more, and is not counted. */
export const mostCounted = 100
