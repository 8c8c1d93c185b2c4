import 'server-only'

/** An error answer of the API (RFC 9457): what kind, what happened, and what to do. */
export type Problem = { status: number; code: string; detail: string; retryAt?: Date; [member: string]: unknown }

const titles: Record<number, string> = {
  400: 'The request is not right',
  401: 'A token is needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'The method is not known here',
  409: 'In conflict with what is there',
  413: 'Too large',
  415: 'The content type is not known here',
  422: 'The content was refused',
  429: 'Too many requests',
  500: 'An error on our side',
}

export function problem({ status, code, detail, retryAt, ...members }: Problem): Response {
  const seconds = retryAt && Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / 1000))
  return Response.json(
    {
      type: `/api/v1/openapi.json#${code}`,
      title: titles[status] ?? 'Error',
      status,
      code,
      detail,
      ...(retryAt && { retryAt: retryAt.toISOString() }),
      ...members,
    },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(seconds && { 'retry-after': String(seconds) }),
        ...(status === 401 && { 'www-authenticate': 'Bearer realm="api"' }),
      },
    },
  )
}

/** The status and the sentence of every refusal that a use case of the API can give; a new code must be added here. */
const refusals = {
  'not-allowed': [403, 'This account may not do that.'],
  'story-not-found': [404, 'There is no published story of that name.'],
  'parent-not-found': [404, 'The comment that this one answers is not there.'],
  'thread-locked': [409, 'The moderators let this thread take no more replies.'],
  'slow-mode': [429, 'The discussion is slowed down: post again at the time given.'],
  'too-deep': [422, 'The conversation cannot go any deeper: answer a comment further up.'],
  'comment-not-found': [404, 'There is no such comment.'],
  'country-missing': [422, 'Give the country whose coverage the comment speaks of, as two letters of ISO 3166-1; a reply has none.'],
  'key-reused': [409, 'This Idempotency-Key was used for another content. Use a new key for a new comment.'],
  'too-many': [429, 'The limit of this account or network is reached. Try again at the time given.'],
  'story-closed': [409, 'The discussion of this story is closed.'],
  suspended: [403, 'The moderators have suspended this account.'],
  'warning-unread': [
    403,
    'The moderators have warned this account. Read the warning on the account’s page and confirm it there before posting.',
  ],
  'reason-unknown': [422, 'There is no such house rule now. Ask /house-rules for those in force.'],
  duplicate: [409, 'The same text was posted within the last hour.'],
  'blocked-words': [422, 'The house rules do not allow words of this text.'],
  'blocked-by-rule': [422, 'A rule of the house does not allow this text here and now; kind says what it looks at.'],
  'broken-characters': [422, 'The text contains characters that hide or turn what others read.'],
  'quotation-not-there': [422, 'A quotation does not stand in what it names, or may not be read there. Read that again before quoting it.'],
  'second-thoughts': [
    422,
    'Something in the text may read harder than it is meant; cues says what. Change it, or send it again with confirmed: true, and a moderator reads it first.',
  ],
  'edit-window-over': [409, 'The time for editing is over; the comment can still be withdrawn.'],
  'no-longer-there': [409, 'The comment was withdrawn or removed.'],
  'stale-revision': [409, 'The comment was changed meanwhile. Read it again before changing it.'],
  'too-broad': [400, 'These words stand in too many texts to look through all of them in time. Add a word, or narrow by country or date.'],
  'own-comment': [403, 'One’s own comment can be neither rated nor flagged.'],
  'home-country-missing': [422, 'A rating counts for a country, and this account says none. Choose one on the account page.'],
  'country-crowded': [429, 'Many readers of this country began to rate the story within the hour. Try again at the time given.'],
  'flags-suspended': [403, 'Too many flags of this account were manifestly unfounded; it can flag again at the time given in until.'],
  'already-flagged': [409, 'This account has flagged the comment already.'],
  equal: [403, 'The author works here: an admin decides about it.'],
  'outside-scope': [403, 'The comment is outside what this account moderates.'],
  'own-comment-judged': [403, 'Nobody decides about a comment of their own.'],
  'already-decided': [409, 'Another decision came between; decision says which. Read the comment again, and give its lastDecisionId.'],
  'stale-judgement': [
    409,
    'The author edited the comment meanwhile: before and after say what changed. Judge the revision that stands now.',
  ],
  'claimed-by-other': [409, 'A colleague works on the comment, until the time given.'],
  'not-waiting': [409, 'As the comment stands, this cannot be decided about it; actions of the queue says what can.'],
  'notice-not-found': [422, 'There is no such notice.'],
  'until-past': [422, 'It would be over already: give a later end.'],
  'decision-not-found': [404, 'There is no such decision.'],
  'reversed-already': [409, 'The decision was undone or taken back before.'],
  'reasons-missing': [422, 'Taking back an approval hides the comment again: give the reasons for its author.'],
} as const satisfies Record<string, readonly [number, string]>

/** A refusal as the use cases give it: what stands beside its code tells the caller more. */
export type ApiRefusal = { code: keyof typeof refusals; retryAt?: Date; [detail: string]: unknown }

export function refusalProblem({ code, retryAt, ...details }: ApiRefusal): Response {
  const [status, detail] = refusals[code]
  return problem({ ...details, status, code, detail, ...(retryAt && { retryAt }) })
}
