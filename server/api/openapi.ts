import 'server-only'
import { z } from 'zod'
import { defaultLocale, locales } from '#domain/locales'
import { threadSorts } from '#domain/comments/thread-sort'
import { deskOrders, deskStates } from '#domain/moderation/desk-fields'
import { queues } from '#domain/moderation/desk-item'
import { searchKinds } from '#domain/search/search-filters'
import { longestQuery } from '#domain/search/search-query'
import { answers, problemSchema, requests } from '#server/api/schemas'

type Schema = z.ZodType
const schemaOf = (schema: Schema) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>
  // Our tests refuse a member too many; a caller should bear with one that a later version adds.
  const open = JSON.stringify(rest, (key, value: unknown) => (key === 'additionalProperties' && value === false ? undefined : value))
  return JSON.parse(open.replaceAll('#/$defs/', '#/components/schemas/')) as Record<string, unknown> & { $defs?: Record<string, unknown> }
}

const problems = { $ref: '#/components/responses/Problem' }
const json = (schema: Schema, description: string) => {
  const { $defs: _, ...own } = schemaOf(schema)
  return { description, content: { 'application/json': { schema: own } } }
}
const parameter = (name: string, where: 'query' | 'path' | 'header', schema: object, description: string, required = where === 'path') => ({
  name,
  in: where,
  required,
  description,
  schema,
})
const bearer = [{ bearer: [] }]
const slug = parameter('slug', 'path', { type: 'string' }, 'The story’s name in its address')
const id = parameter('id', 'path', { type: 'string', format: 'uuid' }, 'The comment')
const paging = [
  parameter('cursor', 'query', { type: 'string' }, 'nextCursor of the page before'),
  parameter('limit', 'query', { type: 'integer', minimum: 1, maximum: 50, default: 20 }, 'Entries a page'),
]
const byCountry = parameter('country', 'query', { type: 'string', pattern: '^[A-Z]{2}$' }, 'Only of this country')
const takes = (schema: Schema) => ({ required: true, content: json(schema, '').content })

/** The public API, described. */
export function openapi(publicUrl: string): object {
  const { $defs: definitions } = schemaOf(answers.comment)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Diverging Reports',
      version: '1',
      description: 'Stories with their reports, and what readers of each country answered. Errors are problem+json (RFC 9457).',
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths: {
      '/stories': {
        get: {
          summary: 'Published stories, newest first',
          parameters: [byCountry, ...paging],
          responses: { 200: json(answers.stories, 'A page'), default: problems },
        },
      },
      '/stories/{slug}': {
        get: {
          summary: 'A story with its reports',
          parameters: [slug],
          responses: {
            200: json(answers.story, 'The story'),
            default: problems,
          },
        },
      },
      '/search': {
        get: {
          summary: 'Published comments, or stories with their reports, in which something is said',
          parameters: [
            parameter(
              'q',
              'query',
              { type: 'string', maxLength: longestQuery },
              'Words, all of them wanted, in any form that their language knows; "a phrase"; -without; this OR that',
              true,
            ),
            parameter('kind', 'query', { type: 'string', enum: [...searchKinds], default: 'comments' }, 'What is listed; both are counted'),
            parameter('story', 'query', { type: 'string' }, 'Only comments on the story of this slug'),
            byCountry,
            parameter('language', 'query', { type: 'string', pattern: '^[a-z]{2,3}$' }, 'Only what is written in this language'),
            parameter('from', 'query', { type: 'string', format: 'date' }, 'From the beginning of this day in UTC'),
            parameter('to', 'query', { type: 'string', format: 'date' }, 'To the end of this day in UTC'),
            ...paging,
          ],
          responses: { 200: json(answers.search, 'A page, the most fitting first'), default: problems },
        },
      },
      '/stories/{slug}/coverage': {
        get: {
          summary: 'The figures behind a story’s map: how prominently each country reported it, as its readers answered',
          parameters: [slug],
          responses: { 200: json(answers.coverage, 'The figures'), default: problems },
        },
      },
      '/stories/{slug}/comments': {
        get: {
          summary: 'Top-level comments with their first three replies',
          parameters: [
            slug,
            byCountry,
            parameter(
              'sort',
              'query',
              { enum: [...threadSorts] },
              'The order; without it agreed, or best where a country is given. best needs a country',
            ),
            ...paging,
          ],
          responses: { 200: json(answers.comments, 'A page'), 409: problems, default: problems },
        },
        post: {
          summary: 'Post an answer, or a reply with parentId',
          security: bearer,
          parameters: [
            slug,
            parameter(
              'Idempotency-Key',
              'header',
              { type: 'string', maxLength: 200 },
              'New for each comment; the same key and content again is the same comment',
              true,
            ),
          ],
          requestBody: takes(requests.comment),
          responses: {
            201: json(answers.comment, 'Published'),
            202: json(answers.comment, 'Held; a moderator will look at it'),
            409: problems,
            default: problems,
          },
        },
      },
      '/stories/{slug}/live': {
        get: {
          summary: 'What is new on a story, as server-sent events; with poll=1 as one answer',
          description: [
            'Events: ready; comments (published since: the members of the answer to poll=1 but since, which is the event’s id);',
            'edited ({ ids }); ratings ({ comments: [{ id, rank }] }); changed (a comment is shown no longer, which one is not said);',
            'gone (the story is not published any longer); heartbeat, every 20 seconds.',
            'At most one of each a second. An event may come twice, and none is lost that has an id. Public: no cookie is read.',
          ].join(' '),
          parameters: [
            slug,
            parameter('since', 'query', { type: 'string', pattern: '^\\d{1,9}$' }, 'Begin after the event of this id; without it, now'),
            parameter('Last-Event-ID', 'header', { type: 'string' }, 'The same, as browsers send it when they come back'),
            parameter('poll', 'query', { enum: ['1'] }, 'One answer instead of a stream, for who can keep none'),
          ],
          responses: {
            200: {
              description: 'New comments',
              content: { ...json(answers.live, '').content, 'text/event-stream': { schema: { type: 'string' } } },
            },
            503: problems,
            default: problems,
          },
        },
      },
      '/comments/counts': {
        get: {
          summary: 'How many comments up to 100 stories have',
          parameters: [
            parameter('story', 'query', { type: 'array', items: { type: 'string' }, maxItems: 100 }, 'Repeated: ?story=a&story=b', true),
          ],
          responses: {
            200: json(answers.counts, 'By slug; a story that is not published is left out'),
            default: problems,
          },
        },
      },
      '/comments/{id}': {
        patch: {
          summary: 'Edit one’s own comment',
          security: bearer,
          parameters: [id],
          requestBody: takes(requests.edit),
          responses: { 200: json(answers.comment, 'Edited'), 202: json(answers.comment, 'Edited, and held'), default: problems },
        },
        delete: {
          summary: 'Withdraw one’s own comment',
          security: bearer,
          parameters: [id],
          responses: { 200: json(answers.comment, 'Withdrawn'), default: problems },
        },
      },
      '/comments/{id}/rating': {
        put: {
          summary: 'Rate a comment, change the rating or take it back',
          security: bearer,
          parameters: [id],
          requestBody: takes(requests.rating),
          responses: { 200: json(answers.rating, 'The rating that stands'), default: problems },
        },
      },
      '/house-rules': {
        get: {
          summary: 'The house rules in force, in their order',
          parameters: [parameter('language', 'query', { type: 'string', enum: [...locales], default: defaultLocale }, 'In whose words')],
          responses: { 200: json(answers.houseRules, 'The rules'), default: problems },
        },
      },
      '/comments/{id}/flags': {
        post: {
          summary: 'Flag a comment under a house rule',
          security: bearer,
          parameters: [id],
          requestBody: takes(requests.flag),
          responses: { 201: json(answers.flag, 'Received'), default: problems },
        },
      },
      '/moderation/queue': {
        get: {
          summary: 'A queue of the desk, within the scope of the token’s moderator',
          security: bearer,
          parameters: [
            parameter('queue', 'query', { type: 'string', enum: [...queues], default: 'held' }, 'Which'),
            parameter('order', 'query', { type: 'string', enum: [...deskOrders] }, 'risk, or newest for decided, without it'),
            parameter('q', 'query', { type: 'string' }, 'Words, as in /search'),
            parameter('author', 'query', { type: 'string' }, 'A handle'),
            parameter('moderator', 'query', { type: 'string' }, 'The handle of who decided last'),
            parameter('story', 'query', { type: 'string' }, 'A slug'),
            parameter('group', 'query', { type: 'string', format: 'uuid' }, 'A group of stories'),
            byCountry,
            parameter('language', 'query', { type: 'string' }, 'Primary subtag, und where unsure'),
            parameter('reason', 'query', { type: 'string' }, 'The key of a house rule that it is flagged for'),
            parameter('rule', 'query', { type: 'string' }, 'The name of a check, or the id of a rule of the desk'),
            parameter('state', 'query', { type: 'string', enum: [...deskStates] }, 'Of the comment'),
            parameter('from', 'query', { type: 'string', format: 'date' }, 'In the queue since this day in UTC'),
            parameter('to', 'query', { type: 'string', format: 'date' }, 'To this day'),
            ...paging,
          ],
          responses: { 200: json(answers.queue, 'A page'), default: problems },
        },
      },
      '/moderation/decisions': {
        post: {
          summary: 'Decide about one revision of a comment; of two who do, one succeeds and the other is told',
          security: bearer,
          requestBody: takes(requests.decision),
          responses: {
            201: json(answers.decision, 'Stored; it can be undone at the desk for 30 seconds'),
            409: problems,
            default: problems,
          },
        },
      },
      '/moderation/decisions/{id}/reversal': {
        post: {
          summary: 'Take a decision back, with a reason',
          security: bearer,
          parameters: [parameter('id', 'path', { type: 'string', format: 'uuid' }, 'The decision')],
          requestBody: takes(requests.reversal),
          responses: { 201: json(answers.decision, 'Stored'), 409: problems, default: problems },
        },
      },
      '/bounces': {
        post: {
          summary: 'What the mail provider says of an address; answers 404 where no BOUNCE_SECRET is set',
          security: [{ bounceSignature: [] }],
          parameters: [parameter('Bounce-Timestamp', 'header', { type: 'integer' }, 'Seconds since 1970, at most 300 from now', true)],
          requestBody: takes(requests.bounce),
          responses: { 204: { description: 'Taken; the answer does not say whether anybody has the address' }, default: problems },
        },
      },
    },
    components: {
      schemas: definitions ?? {},
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A token from the account page' },
        bounceSignature: {
          type: 'apiKey',
          in: 'header',
          name: 'Bounce-Signature',
          description: 'HMAC-SHA-256 by BOUNCE_SECRET of the timestamp, a full stop and the body as it is sent; hexadecimal',
        },
      },
      responses: {
        Problem: {
          description: 'What is wrong and what to do',
          content: {
            'application/problem+json': {
              schema: schemaOf(problemSchema),
            },
          },
        },
      },
    },
  }
}
