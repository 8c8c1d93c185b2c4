import { stageOf, type DeskRule } from './desk-rule.ts'

/** What the fields of a new rule hold before anything was typed: careful ones. */
export const newRuleValues: Record<string, string> = {
  action: 'hold',
  stage: 'shadow',
  isWholeWord: 'true',
  hours: '24',
  count: '3',
  minutes: '10',
  per: 'account',
  where: 'site',
  priority: '0',
}

/** What the fields of a stored rule hold. */
export function ruleValues(rule: DeskRule): Record<string, string> {
  const { substance, languages, countries, stories, action, priority, note } = rule
  return {
    ...Object.fromEntries(Object.entries(substance.terms).map(([name, value]) => [name, String(value)])),
    pattern: substance.pattern,
    languages: languages.join(', '),
    countries: countries.join(', '),
    stories: stories.map(({ slug }) => slug).join(', '),
    action,
    stage: stageOf(rule),
    priority: String(priority),
    note: note ?? '',
  }
}
