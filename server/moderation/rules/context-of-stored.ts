import 'server-only'
import type { ScreeningContext, ScreeningRule } from '#domain/comments/screening/verdict'
import type { RunComment } from '#server/moderation/rules/comments-of-run'
import { contextOfText } from '#server/moderation/rules/context-of-text'

/** What a rule would have seen of a comment at the moment when it was written. */
export function contextOfStored(rule: ScreeningRule, comment: RunComment): ScreeningContext {
  const context = contextOfText(comment.body, comment.createdAt)
  return {
    ...context,
    language: comment.language,
    country: comment.rootCountry,
    quotedCountries: comment.quotedCountries,
    others: [comment.outletNamed, comment.link, comment.missing].filter(text => text !== null),
    story: { ...context.story, id: comment.storyId },
    author: { ...context.author, createdAt: comment.authorSince, country: comment.authorCountry },
    rules: [rule],
  }
}
