import 'server-only'
import { z } from 'zod'
import { maximumGraphemes, minimumGraphemes, prominences } from '#domain/comments/comment-limits'
import { houseRules } from '#domain/moderation/house-rules'

const instant = z.iso.datetime().describe('ISO 8601 instant in UTC')
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2')
const count = z.int().min(0)

const testimony = z
  .object({
    prominence: z.enum(prominences).nullable().describe('How prominently the country reported the story'),
    outlet: z.string().max(200).nullable(),
    link: z.url().nullable(),
    missing: z.string().max(1000).nullable().describe('What was missing'),
  })
  .meta({ id: 'Testimony' })

const block = z.object({
  id: z.uuid(),
  kind: z.enum(['paragraph', 'heading', 'update']),
  text: z.string(),
  at: instant.nullable(),
  atLocal: z.string().nullable().describe('The time as the report states it'),
  updatedAt: instant.nullable(),
})

const report = z.object({
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

const summary = z.object({
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
  countries: z.array(z.object({ country, answers: count, prominence: z.record(z.enum(prominences), count) })),
})

const comment = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    country: country.nullable().describe('The country whose coverage a top-level comment speaks of; null for a reply'),
    testimony: testimony.nullable(),
    body: z.string().describe('Small rich text; empty for a tombstone'),
    state: z.enum(['published', 'held', 'removed', 'withdrawn']),
    revision: z.int(),
    author: z.object({ handle: z.string(), name: z.string() }).nullable(),
    createdAt: instant,
    editedAt: instant.nullable(),
    replyCount: count,
    get replies() {
      return z.array(comment).describe('The first three')
    },
  })
  .meta({ id: 'Comment' })

const body = z.string().describe(`${minimumGraphemes} to ${maximumGraphemes} graphemes`)
const cursor = z.string().nullable().describe('Send it as cursor to get the next page')

type Schema = z.ZodType
const schemaOf = (schema: Schema) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>
  return JSON.parse(JSON.stringify(rest).replaceAll('#/$defs/', '#/components/schemas/')) as Record<string, unknown> & {
    $defs?: Record<string, unknown>
  }
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
  parameter('cursor', 'query', { type: 'string' }, 'From nextCursor of the page before'),
  parameter('limit', 'query', { type: 'integer', minimum: 1, maximum: 50, default: 20 }, 'Entries a page'),
]
const byCountry = parameter('country', 'query', { type: 'string', pattern: '^[A-Z]{2}$' }, 'Only of this country')
const takes = (schema: Schema) => ({ required: true, content: json(schema, '').content })
const one = z.object({ comment })

/** The public API, described. */
export function openapi(publicUrl: string): object {
  const { $defs: definitions } = schemaOf(one)
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
          responses: { 200: json(z.object({ stories: z.array(summary), nextCursor: cursor }), 'A page'), default: problems },
        },
      },
      '/stories/{slug}': {
        get: {
          summary: 'A story with its reports',
          parameters: [slug],
          responses: {
            200: json(
              summary.extend({ closedNote: z.string().nullable(), closesAt: instant.nullable(), reports: z.array(report) }),
              'The story',
            ),
            default: problems,
          },
        },
      },
      '/stories/{slug}/comments': {
        get: {
          summary: 'Top-level comments with their first three replies',
          parameters: [
            slug,
            byCountry,
            parameter('sort', 'query', { enum: ['newest', 'oldest'], default: 'newest' }, 'The order'),
            ...paging,
          ],
          responses: { 200: json(z.object({ comments: z.array(comment), nextCursor: cursor }), 'A page'), default: problems },
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
          requestBody: takes(
            z.object({ country: country.optional(), body, parentId: z.uuid().optional(), testimony: testimony.partial().optional() }),
          ),
          responses: { 201: json(one, 'Published'), 202: json(one, 'Held; a moderator will look at it'), 409: problems, default: problems },
        },
      },
      '/comments/counts': {
        get: {
          summary: 'How many comments up to 100 stories have',
          parameters: [
            parameter('story', 'query', { type: 'array', items: { type: 'string' }, maxItems: 100 }, 'Repeated: ?story=a&story=b', true),
          ],
          responses: {
            200: json(
              z.object({ counts: z.record(z.string(), z.object({ total: count, countries: z.record(z.string(), count) })) }),
              'By slug; a story that is not published is left out',
            ),
            default: problems,
          },
        },
      },
      '/comments/{id}': {
        patch: {
          summary: 'Edit one’s own comment',
          security: bearer,
          parameters: [id],
          requestBody: takes(z.object({ body, revision: z.int().describe('The revision that was read') })),
          responses: { 200: json(one, 'Edited'), 202: json(one, 'Edited, and held'), default: problems },
        },
        delete: {
          summary: 'Withdraw one’s own comment',
          security: bearer,
          parameters: [id],
          responses: { 200: json(one, 'Withdrawn'), default: problems },
        },
      },
      '/comments/{id}/flags': {
        post: {
          summary: 'Flag a comment under a house rule',
          security: bearer,
          parameters: [id],
          requestBody: takes(z.object({ reason: z.enum(houseRules), note: z.string().max(500).optional() })),
          responses: { 201: json(z.object({ flag: z.object({ id: z.uuid() }) }), 'Received'), default: problems },
        },
      },
    },
    components: {
      schemas: definitions ?? {},
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'A token from the account page' } },
      responses: {
        Problem: {
          description: 'What is wrong and what to do',
          content: {
            'application/problem+json': {
              schema: schemaOf(
                z.object({
                  type: z.string(),
                  title: z.string(),
                  status: z.int(),
                  code: z.string(),
                  detail: z.string(),
                  retryAt: instant.optional(),
                }),
              ),
            },
          },
        },
      },
    },
  }
}
