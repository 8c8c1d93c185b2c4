import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '#domain/locales'
import { ruleTextsOf } from '#domain/moderation/house-rule-input'
import type { RuleWords } from '#domain/moderation/house-rules'
import { database } from '#server/database'
import { messagesOf } from '#server/language/messages'

type RuleVersion = {
  version: number
  at: Date
  by: string | null
  /** What it said in this language; null where that was the product's own wording. */
  words: RuleWords | null
}

export type EditedRule = {
  key: string
  version: number
  category: string
  /** As it stands in the language. */
  words: RuleWords
  /** The versions before it, the newest first. */
  history: RuleVersion[]
}

const versionsShown = 50

/** One rule as it can be reworded in a language, and how it was worded before. */
export async function getRuleForAdmins(key: string, language: Locale): Promise<EditedRule | undefined> {
  const rule = await database.houseRule.findUnique({
    where: { key },
    select: {
      key: true,
      version: true,
      category: true,
      versions: {
        orderBy: { version: 'desc' },
        take: versionsShown,
        select: { version: true, texts: true, createdAt: true, createdBy: { select: { name: true } } },
      },
    },
  })
  if (!rule) return undefined
  const t = createTranslator({ locale: language, messages: await messagesOf(language), namespace: 'moderation.houseRules' })
  const say = (part: 'title' | 'text' | 'suggestion') => t(`${key}.${part}` as 'insult.title')
  const { versions, ...rest } = rule
  return {
    ...rest,
    words: { title: say('title'), text: say('text'), suggestion: say('suggestion') },
    history: versions
      .filter(({ version }) => version !== rule.version)
      .map(({ version, texts, createdAt, createdBy }) => ({
        version,
        at: createdAt,
        by: createdBy?.name ?? null,
        words: ruleTextsOf(texts)[language] ?? null,
      })),
  }
}
