import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '#domain/locales'
import { momentInUtc } from '#domain/times'
import { database } from '#server/database'
import type { Messages } from '#server/language/messages'
import { getRuleWords } from '#server/moderation/house-rules/get-rule-words'

/**
 * Subject and sentences of the mail that a reader gets about a sanction, in their language: what it is, how long, by which
 * rule, and the moderator's sentence. Undefined where the sanction is gone with its person.
 */
export async function composeSanctionMail(
  sanctionId: string,
  { locale, messages }: { locale: Locale; messages: Messages },
): Promise<{ subject: string; lines: string[] } | undefined> {
  const sanction = await database.sanction.findUnique({
    where: { id: sanctionId },
    select: { kind: true, reason: true, ruleVersion: true, statement: true, until: true },
  })
  if (!sanction) return undefined
  const { kind, reason, ruleVersion, statement, until } = sanction
  const t = createTranslator({ locale, messages, namespace: 'mail.sanction' })
  const rule = await getRuleWords({ key: reason, version: ruleVersion }, locale)
  return {
    subject: t(`subject.${kind}`),
    lines: [
      until
        ? t(`until.${kind === 'suspension' ? 'suspension' : 'premoderation'}`, { time: momentInUtc(until, locale) })
        : t(`text.${kind}`),
      t('rule', { rule: rule.title }),
      statement,
      t('redress'),
    ],
  }
}
