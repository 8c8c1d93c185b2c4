import 'server-only'
import type { ScreeningContext } from '#domain/comments/screening/verdict'
import type { Testimony } from '#domain/comments/comment-input'
import type { Reader } from '#domain/people/actor'
import type { Settings } from '#domain/settings'
import { listAlike } from '#server/comments/list-alike'
import { plainText } from '#server/comments/plain-text'
import { mailDomainActionFor } from '#server/moderation/mail-domains/mail-domain-action'
import { countForRules } from '#server/moderation/rules/count-for-rules'
import { listActiveRules } from '#server/moderation/rules/list-active-rules'
import type { Transaction } from '#server/transaction'
import { viewingCountryOf } from '#server/withholding/viewing-country'

type Input = {
  author: Reader
  body: string
  language: string
  testimony: Testimony | null
  /** Of the thread. */
  country: string | null
  story: ScreeningContext['story']
  /** Reports that it quotes. */
  reportIds: readonly string[]
  bodyHash: string
  /** The comment under edit: it is no duplicate of itself, and no earlier comment either. */
  except?: { id: string; state: string }
  settings: Settings
  now: Date
}

const hourMilliseconds = 60 * 60 * 1000

/** Fetches all that the checks look at. */
export async function screeningContext(tx: Transaction, input: Input): Promise<ScreeningContext> {
  const { author, body, language, testimony, country, story, reportIds, bodyHash, except, settings, now } = input
  const [person, duplicate, mailDomain, rules, reports, alike] = await Promise.all([
    tx.person.findUniqueOrThrow({
      where: { id: author.id },
      select: {
        createdAt: true,
        country: true,
        publishedCount: true,
        emailConfirmedAt: true,
        sanctions: {
          where: { liftedAt: null, kind: { not: 'warning' }, OR: [{ until: null }, { until: { gt: now } }] },
          // The hardest first, and of those the longest.
          orderBy: [{ kind: 'desc' }, { until: { sort: 'desc', nulls: 'first' } }],
          select: { kind: true, until: true, reason: true },
          take: 1,
        },
      },
    }),
    tx.comment.findFirst({
      where: {
        authorId: author.id,
        bodyHash,
        storyId: story.id,
        createdAt: { gt: new Date(now.getTime() - hourMilliseconds) },
        state: { in: ['published', 'held'] },
        ...(except && { id: { not: except.id } }),
      },
      select: { id: true },
    }),
    mailDomainActionFor(tx, { personId: author.id }),
    listActiveRules(tx),
    reportIds.length > 0 ? tx.report.findMany({ where: { id: { in: [...reportIds] } }, select: { country: true } }) : [],
    listAlike(tx, body, { storyId: story.id, authorId: author.id, except: except?.id, seenFrom: await viewingCountryOf(author) }),
  ])
  const sanction = person.sanctions[0]
  const { text: shown, links } = plainText(body)
  return {
    now,
    body,
    shown,
    links,
    language,
    country,
    quotedCountries: reports.flatMap(report => report.country ?? []),
    others: [testimony?.outlet, testimony?.link, testimony?.missing].filter(text => text !== null && text !== undefined),
    story,
    author: {
      isConfirmed: person.emailConfirmedAt !== null,
      createdAt: person.createdAt,
      country: person.country,
      publishedCount: person.publishedCount - (except?.state === 'published' ? 1 : 0),
      sanction: sanction ? { ...sanction, kind: sanction.kind as 'premoderation' | 'suspension' | 'ban' } : null,
      hasReadFirstAddress: mailDomain === 'premoderate',
      duplicateOf: duplicate?.id ?? null,
    },
    rules,
    counted: await countForRules(tx, { rules, language, country, story, body, authorId: author.id, except: except?.id ?? null, now }),
    alike,
    settings,
    clock: () => performance.now(),
  }
}
