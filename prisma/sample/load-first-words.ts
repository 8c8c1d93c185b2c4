import { patternKeyOf } from '#domain/comments/screening/house-words'
import { newId } from '#server/new-id'
import type { Transaction } from '#server/transaction'
import { firstWords } from './content/first-words.ts'

/** The starter word list, once in a database's life: moderators who emptied the list meant it. Returns how many. */
export async function loadFirstWords(tx: Transaction, now: Date): Promise<number> {
  const hadRules = await tx.event.findFirst({ where: { kind: 'rule.added' }, select: { sequence: true } })
  if (hadRules) return 0
  const rules = firstWords.map(({ word, language, action }) => ({
    id: newId(),
    pattern: word,
    patternKey: patternKeyOf(word),
    languages: language ? [language] : [],
    action,
    createdAt: now,
  }))
  await tx.rule.createMany({ data: rules })
  await tx.event.createMany({
    data: rules.map(({ id, pattern, languages, action }) => ({
      kind: 'rule.added',
      actorId: null,
      subjectType: 'rule',
      subjectId: id,
      at: now,
      data: { pattern, languages, action },
    })),
  })
  return rules.length
}
