import 'server-only'
import { createHash } from 'node:crypto'
import { createTranslator } from 'use-intl/core'
import { countryName } from '#domain/countries'
import { isLocale, localePath, type Locale } from '#domain/locales'
import { ruleTitle } from '#domain/moderation/rule-title'
import { sentenceKey, type News } from '#domain/notifications/news'
import { configuration } from '#server/configuration'
import { messagesOf, type Messages } from '#server/language/messages'
import type { OutgoingMail } from '#server/mail/deliver'
import { makeUnsubscribeToken, type MailTopic } from '#server/notifications/unsubscribe-token'

export type Recipient = { id: string; email: string; locale: string; country: string | null }

const mostInDigest = 40

/** A mail about one thing, in the reader's language, of what stands there now. */
export async function composeLetter(person: Recipient, news: News): Promise<OutgoingMail> {
  const { language, letter, sentence, houseRule, subjectOf } = await wordsFor(person)
  const isViews = news.kind === 'views'
  const { decision } = news
  const told =
    decision && 'code' in decision
      ? [
          decision.reason ? letter('rule', { rule: houseRule(decision.reason) }) : letter('law', { law: decision.law ?? '' }),
          decision.statement,
          `${letter('receipt')}\n${address(language, `/receipts/${decision.code}`)}`,
        ]
      : decision || isViews || !news.excerpt.text
        ? []
        : [quoted(news.excerpt.text)]
  const text = [
    `${sentence(news)} – ${news.story.headline}`,
    ...told,
    `${letter(isViews ? 'rate' : news.flag ? 'flags' : 'inPlace')}\n${address(language, news.path)}`,
    foot(person.id, language, news.kind, { why: letter(`why.${news.kind}`), ways: letter('ways'), stop: letter('stop') }),
  ]
  return {
    to: person.email,
    subject: subjectOf(news),
    text: `${text.join('\n\n')}\n`,
    headers: {
      ...headersOf(person.id, news.kind),
      'Message-ID': messageId(`${news.id}.${person.id}`),
      // One conversation of the mail reader for everything about one story.
      'In-Reply-To': messageId(`story.${news.story.slug}`),
      References: messageId(`story.${news.story.slug}`),
    },
  }
}

/** The mail of one morning: what came since the last one, by story. `news` is not empty. */
export async function composeDigest(person: Recipient, digestId: string, news: readonly [News, ...News[]]): Promise<OutgoingMail> {
  const { language, digest, letter, sentence } = await wordsFor(person)
  const shown = news.slice(0, mostInDigest)
  const stories = [...Map.groupBy(shown, ({ story }) => story.slug).values()].map(ofStory =>
    [ofStory[0]!.story.headline, ...ofStory.map(one => `* ${sentence(one)}${lineOf(one)}\n  ${address(language, one.path)}`)].join('\n\n'),
  )
  const more = news.length - shown.length
  const text = [
    digest('lead'),
    ...stories,
    ...(more > 0 ? [`${digest('more', { count: more })}\n${address(language, '/notifications')}`] : []),
    foot(person.id, language, 'digest', { why: digest('why'), ways: letter('ways'), stop: digest('stop') }),
  ]
  return {
    to: person.email,
    subject: digest('subject', { count: news.length, headline: news[0].story.headline }),
    text: `${text.join('\n\n')}\n`,
    headers: { ...headersOf(person.id, 'digest'), 'Message-ID': messageId(`${digestId}.${person.id}`) },
  }
}

function lineOf({ kind, excerpt, decision }: News): string {
  if (decision && 'code' in decision) return ` – ${decision.statement}`
  return kind === 'decision' || kind === 'views' || !excerpt.text ? '' : `: ${excerpt.text}`
}

async function wordsFor(person: Recipient) {
  const language: Locale = isLocale(person.locale) ? person.locale : 'en'
  const messages: Messages = await messagesOf(language)
  const letter = createTranslator({ locale: language, messages, namespace: 'mail.letter' })
  const digest = createTranslator({ locale: language, messages, namespace: 'mail.digest' })
  const t = createTranslator({ locale: language, messages, namespace: 'notifications' })
  const rules = createTranslator({ locale: language, messages, namespace: 'moderation.houseRules' })
  const nameOf = (news: News) => news.author?.name ?? t('formerReader')
  const country = person.country ? countryName(person.country, language) : ''
  return {
    language,
    letter,
    digest,
    houseRule: (reason: string) => ruleTitle(rules, reason),
    sentence: (news: News) => t(`sentences.${sentenceKey(news)}`, { name: nameOf(news), country }),
    subjectOf: (news: News) => letter(`subject.${sentenceKey(news)}`, { name: nameOf(news), headline: news.story.headline }),
  }
}

const quoted = (text: string) => `> ${text}`

function address(language: Locale, path: string): string {
  return `${configuration().PUBLIC_URL}${localePath(language, path)}`
}

function foot(personId: string, language: Locale, topic: MailTopic, words: { why: string; ways: string; stop: string }): string {
  const stop = address(language, `/unsubscribe/${makeUnsubscribeToken(personId, topic)}`)
  return `-- \n${words.why}\n${words.ways} ${address(language, '/account/notifications')}\n${words.stop} ${stop}`
}

/** RFC 8058: a mail reader may post the one click itself, without a page and without a cookie. */
function headersOf(personId: string, topic: MailTopic): Record<string, string> {
  const one = `${configuration().PUBLIC_URL}/unsubscribe/${makeUnsubscribeToken(personId, topic)}`
  return { 'List-Unsubscribe': `<${one}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** The same for the same thing, so that a mail server that saw it twice could tell; what it is made of cannot be read in it. */
function messageId(of: string): string {
  const word = createHash('sha256').update(of).digest('hex').slice(0, 32)
  return `<${word}@${new URL(configuration().PUBLIC_URL).hostname}>`
}
