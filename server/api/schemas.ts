import 'server-only'
import { z } from 'zod'
import { maximumGraphemes, minimumGraphemes, prominences } from '#domain/comments/comment-limits'
import { maximumMentions } from '#domain/comments/mentions'
import { quotationsSchema } from '#domain/comments/quotation'
import { mostQuotations } from '#domain/comments/quotation-limits'
import { decisionActions, decisionGrounds, decisionSources } from '#domain/moderation/decision-actions'
import { cueKinds } from '#domain/comments/second-thoughts/cue'
import { bounceSchema } from '#domain/notifications/bounce-input'
import { steps } from '#domain/stories/coverage'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

// What the API answers and takes, exactly: the document is written from these shapes, and tests hold the answers to them.

const instant = z.iso.datetime().describe('ISO 8601 instant in UTC')
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2')
const count = z.int().min(0)
const nextCursor = z.string().nullable().describe('Send it as cursor to get the next page; null on the last one')

const testimony = z
  .strictObject({
    prominence: z.enum(prominences).nullable().describe('How prominently the country reported the story'),
    outlet: z.string().max(200).nullable(),
    link: z.url().nullable(),
    missing: z.string().max(1000).nullable().describe('What was missing'),
  })
  .meta({ id: 'Testimony' })

const block = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['paragraph', 'heading', 'update']),
  text: z.string(),
  at: instant.nullable(),
  atLocal: z.string().nullable().describe('The time as the report states it'),
  updatedAt: instant.nullable(),
})

const report = z.strictObject({
  id: z.uuid(),
  revision: z.int(),
  outlet: z.string().nullable(),
  basedIn: country.nullable(),
  country: country.nullable(),
  language: z.string().nullable(),
  sourceUrl: z.url().nullable(),
  rights: z.enum(['full', 'excerpt', 'link']).describe('What of the report may be shown; texts here obey it'),
  publishedAt: instant.nullable(),
  headline: z.string(),
  summary: z.string().nullable(),
  blocks: z.array(block),
})

const summary = z.strictObject({
  slug: z.string(),
  url: z.url(),
  headline: z.string(),
  prompt: z.string().nullable().describe('Null: the default prompt in the reader’s language'),
  language: z.string(),
  mode: z.enum(['open', 'premoderated', 'closed']),
  publishedAt: instant,
  reportCount: count,
  reportCountries: z.array(country),
  answerCount: count.describe('Published top-level comments'),
  commentCount: count.describe('Published comments, replies included'),
  countries: z.array(z.strictObject({ country, answers: count, prominence: z.record(z.enum(prominences), count) })),
})

const author = z.strictObject({
  handle: z.string().describe('Empty for a former reader'),
  name: z.string(),
  staff: z.enum(['moderator', 'editor', 'admin']).nullable().describe('Works for the site'),
  speaksFor: z.string().nullable().describe('The outlet that the account may speak for'),
})

const rank = z
  .strictObject({
    raters: count.describe('People who rated'),
    ratedIn: count.describe('Countries whose ratings count'),
    helpfulIn: count.describe('Those of them that find it helpful'),
    weakest: z
      .strictObject({ country, helpful: count, raters: count })
      .nullable()
      .describe('The country that finds it least helpful, in people'),
    hasBadge: z.boolean().describe('Readers of countries that usually disagree find it helpful'),
    needsViewsFrom: z.array(country).describe('The countries that are missing before it can be ranked'),
  })
  .meta({ id: 'Rank' })

const ratingValue = z.union([z.literal(1), z.literal(-1), z.literal(0)]).describe('1 helpful, −1 not helpful, 0 none')

const passage = {
  revision: z.int().min(1).describe('The revision that it was taken from'),
  text: z.string().nullable().describe('Null where its source is not shown any longer, or not as much of it'),
  revisedAt: instant.nullable().describe('When the source was changed since'),
  stands: z.boolean().describe('Whether it stands in the source as it is now'),
}
const quotation = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('report'), reportId: z.uuid(), blockId: z.uuid(), outlet: z.string().nullable(), ...passage }),
    z.strictObject({
      kind: z.literal('comment'),
      commentId: z.uuid(),
      author: z.strictObject({ handle: z.string(), name: z.string() }).describe('Empty where nobody is to be named'),
      ...passage,
    }),
  ])
  .meta({ id: 'Quotation' })

const withheld = z.strictObject({
  country: country.describe('From which the request reads'),
  reason: z
    .strictObject({
      ground: z.enum(['house', 'law']),
      rule: z.string().nullable().describe('The key of a house rule'),
      law: z.string().nullable(),
      lawCountry: country.nullable(),
      since: instant,
      until: instant.nullable().describe('Null: for good'),
    })
    .nullable(),
})

const comment = z
  .strictObject({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    country: country.nullable().describe('The country whose coverage a top-level comment speaks of; null for a reply'),
    testimony: testimony.nullable().describe('Null for a reply and for a tombstone'),
    body: z.string().describe('Small rich text; empty for a tombstone'),
    state: z
      .enum(['published', 'held', 'removed', 'withdrawn', 'withheld'])
      .describe('To others than its author, all but published are tombstones; withheld is published, but not where the request reads from'),
    withheld: withheld.nullable().describe('Where it is withheld, and why; null for every other state'),
    revision: z.int().min(1),
    author: author.nullable().describe('Null for a tombstone, and for a reader who left and let the comment stay'),
    createdAt: instant,
    editedAt: instant.nullable(),
    replyCount: count,
    isPicked: z.boolean().describe('Among the editors’ picks'),
    isPinned: z.boolean().describe('Stands above every order'),
    rank: rank.nullable().describe('What ratings say of it; null for a tombstone'),
    mentions: z.array(z.string()).max(maximumMentions).describe('The handles in the body that are somebody’s'),
    quotations: z.array(quotation).max(mostQuotations).describe('Passages of reports and comments that it answers'),
    get replies() {
      return z.array(comment).max(3).describe('The first three of a top-level comment')
    },
  })
  .meta({ id: 'Comment' })

const coverage = z.strictObject({
  country,
  answers: count,
  stated: count.describe('Answers that say how prominently it was reported'),
  detail: z
    .enum(['counts', 'bar', 'percent'])
    .describe('How much the stated answers carry: plain counts below 5, where the map is hatched; a bar below 20; percentages from 20 on'),
  step: z
    .enum(steps)
    .nullable()
    .describe('The colour on the map: the median of the answers of those who are sure; null, and hatched, where they are fewer than 5'),
  prominence: z.record(z.enum(prominences), count),
  percent: z.record(z.enum(prominences), z.int().min(0).max(100)).nullable().describe('Null below 20 stated answers'),
  raters: count.describe('Readers of the country who have rated comments of the story'),
})

const confirmed = z
  .boolean()
  .optional()
  .describe('Send true after a problem second-thoughts, to post it as it is: a moderator reads it first')

const pieces = z
  .array(z.strictObject({ text: z.string(), isMarked: z.boolean().describe('What was looked for') }))
  .describe('Put together, the pieces are the text')

const counted = z.strictObject({ atLeast: count, isMore: z.boolean().describe('There are more than are put in order') })

const foundComment = z.strictObject({
  url: z.url().describe('The comment in its place'),
  story: z.strictObject({ slug: z.string(), headline: z.string(), language: z.string() }),
  excerpt: pieces,
  comment,
})

const foundStory = z.strictObject({
  url: z.url(),
  slug: z.string(),
  headline: pieces,
  language: z.string(),
  publishedAt: instant,
  answerCount: count,
  reports: z
    .array(
      z.strictObject({
        id: z.uuid(),
        outlet: z.string().nullable(),
        country: country.nullable(),
        language: z.string().nullable(),
        headline: pieces,
        excerpt: pieces.nullable(),
      }),
    )
    .describe('The first reports in which something was found'),
})

const body = z.string().describe(`${minimumGraphemes} to ${maximumGraphemes} graphemes`)

const queueEntry = z.strictObject({
  commentId: z.uuid(),
  revision: z.int().min(1),
  lastDecisionId: z.uuid().nullable(),
  state: z.enum(['published', 'held', 'removed', 'withdrawn']),
  actions: z.array(z.enum(decisionActions)).describe('What can be decided about it'),
  withheldIn: z.array(country),
  body: z.string(),
  language: z.string().describe('BCP 47, und where unsure'),
  country: country.nullable(),
  testimony: testimony.nullable(),
  story: z.strictObject({ slug: z.string(), headline: z.string() }),
  author: z.strictObject({ handle: z.string(), name: z.string(), comments: count, published: count, removed: count }),
  createdAt: instant,
  editedAt: instant.nullable(),
  holds: z.array(z.strictObject({ rule: z.string(), matched: z.array(z.string()), at: instant })).describe('Why it waits'),
  flagCount: count,
  flags: z
    .array(z.strictObject({ reason: z.string().nullable(), note: z.string().nullable(), at: instant }))
    .describe('The first fifty open ones; by whom is not said'),
  claim: z.strictObject({ name: z.string(), isOwn: z.boolean(), until: instant }).nullable().describe('Who works on it'),
  risk: z.number().nullable().describe('In points, of which each doubles what is urgent; null where the list is not in that order'),
})

const reasonsOfDecision = {
  ground: z.enum(decisionGrounds).optional().describe('house if it is left out'),
  reason: z.string().optional().describe('With ground house: the key of a house rule in force'),
  law: z.string().max(500).optional().describe('With ground law'),
  lawCountry: country.optional(),
  facts: z.string().max(5000).optional().describe('Needed for remove, hold and withhold'),
  statement: z.string().max(1000).optional().describe('The sentence to the author; needed for remove, hold and withhold'),
  source: z.enum(decisionSources).optional().describe('own if it is left out'),
  noticeId: z.uuid().optional().describe('With source notice'),
  until: instant.optional().describe('The end; for good if it is left out'),
}

export const answers = {
  stories: z.strictObject({ stories: z.array(summary), nextCursor }),
  story: summary.extend({
    closedNote: z.string().nullable(),
    closesAt: instant.nullable(),
    slowModeSeconds: count.describe('So long a reader waits between two comments; 0: not at all'),
    reports: z.array(report),
  }),
  comments: z.strictObject({ comments: z.array(comment), nextCursor }),
  comment: z.strictObject({ comment }),
  coverage: z.strictObject({
    slug: z.string(),
    basis: z.literal('readers-answers').describe('Readers’ answers, not a survey: say so wherever you show them'),
    answerCount: count,
    countries: z.array(coverage),
    notAnswered: z.array(country).describe('Countries of the reports for which nobody has answered yet'),
  }),
  live: z.strictObject({
    since: z.string().describe('Send it as since with the next question'),
    comments: z
      .array(
        z.strictObject({
          id: z.uuid(),
          parentId: z.uuid().nullable(),
          threadId: z.uuid().describe('The top-level comment of its thread'),
          threadCountry: country.describe('The country that its thread speaks of'),
          author: z.string().describe('The writer’s handle; empty for a former reader'),
        }),
      )
      .max(100)
      .describe('Published since then, the newest last'),
    isMore: z.boolean().describe('There were more: these are the newest'),
  }),
  /** The data of a live event `ratings`. */
  liveRatings: z.strictObject({ comments: z.array(z.strictObject({ id: z.uuid(), rank })) }),
  counts: z.strictObject({
    counts: z.record(z.string(), z.strictObject({ total: count, countries: z.record(z.string(), count) })),
  }),
  search: z.strictObject({
    counts: z.strictObject({ comments: counted, stories: counted }),
    comments: z.array(foundComment).describe('Empty with kind=stories; ratings and replies are not given here'),
    stories: z.array(foundStory).describe('Empty with kind=comments'),
    nextCursor,
  }),
  rating: z.strictObject({ rating: z.strictObject({ value: ratingValue }) }),
  houseRules: z.strictObject({
    rules: z.array(
      z.strictObject({
        key: z.string().describe('The reason of flags and decisions; it never changes'),
        version: count.describe('Raised by every new wording'),
        title: z.string(),
        text: z.string(),
      }),
    ),
  }),
  flag: z.strictObject({ flag: z.strictObject({ id: z.uuid() }) }),
  queue: z.strictObject({
    counts: z.strictObject({ held: count, flagged: count, new: count, decided: count, notices: count, appeals: count }),
    matching: count.nullable().describe('How many the filter lets through, no further than 10,001; null without a filter'),
    entries: z.array(queueEntry),
    nextCursor,
  }),
  decision: z.strictObject({
    decision: z.strictObject({
      id: z.uuid(),
      state: z.enum(['published', 'held', 'removed']).describe('Of the comment now'),
      receipt: z.url().nullable().describe('What the author reads; null for what restricts nothing'),
    }),
  }),
}

export const requests = {
  comment: z.object({
    country: country.optional().describe('Needed for a top-level comment, ignored for a reply'),
    body,
    parentId: z.uuid().optional().describe('The comment that a reply answers'),
    testimony: testimony.partial().optional().describe('Ignored for a reply'),
    quotations: quotationsSchema
      .optional()
      .describe('Passages that it answers, word for word as they stand in the block or comment of that revision'),
    confirmed,
  }),
  edit: z.object({ body, revision: z.int().describe('The revision that was read'), confirmed }),
  rating: z.object({ value: ratingValue }),
  flag: z.object({
    reason: z.string().describe('The key of a house rule in force, see /house-rules'),
    note: z.string().max(500).optional(),
  }),
  bounce: bounceSchema,
  decision: z.object({
    commentId: z.uuid(),
    revision: z.int().min(1).describe('The revision that was judged'),
    lastDecisionId: z.uuid().nullable().describe('The last decision that was known, as the queue gives it'),
    action: z.enum(decisionActions),
    ...reasonsOfDecision,
    territory: z.array(country).optional().describe('With withhold: where it is not shown'),
    reversalReason: z.string().max(1000).optional().describe('With restore: why the earlier decision is taken back'),
  }),
  reversal: z.object({
    reversalReason: z.string().max(1000).describe('Why, for the desk'),
    reasons: z.object(reasonsOfDecision).optional().describe('For the author, where an approval is taken back'),
  }),
}

export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().describe('What went wrong, for programs'),
  detail: z.string().describe('What went wrong and what to do, for people'),
  retryAt: instant.optional().describe('With 429: when to try again'),
  errors: z
    .array(z.object({ pointer: z.string().describe('JSON Pointer into the body'), code: z.string(), detail: z.string() }))
    .optional()
    .describe('With 422: every field that is missing or wrong'),
  cues: z
    .array(z.object({ cue: z.enum(cueKinds), matched: z.array(z.string()).describe('The words it was noticed by') }))
    .optional()
    .describe('With second-thoughts: what to read again'),
})
