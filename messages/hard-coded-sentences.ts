import { parseSync } from '@swc/core'

type Node = { type: string; [key: string]: unknown }

/** Attributes whose text somebody reads or hears; our own components' among them. */
const readAttributes = new Set(
  `alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext
   description error heading hint label placeholder submit summary text title`.split(/\s+/),
)

/** A capital letter, then at least one more word: what code writes for people and hardly ever for machines. */
const sentence = /^\s*\p{Lu}[\p{L}\p{M}’'-]*[,:]?\s+\p{L}/u
const letters = /\p{L}/u

/**
 * What the code of a page or component says in its own words instead of taking it from the messages: JSX text, attributes
 * that are read, and sentences in any other string. What is thrown is for developers and may speak English.
 */
export function hardCodedSentences(code: string): string[] {
  const found = new Set<string>()

  const take = (text: string, pattern: RegExp) => {
    if (pattern.test(text)) found.add(text.trim().replace(/\s+/gu, ' '))
  }
  const takeShown = (value: unknown): void => {
    if (!isNode(value)) return
    if (value.type === 'StringLiteral') take(value.value as string, letters)
    else if (value.type === 'TemplateLiteral') for (const { raw } of value.quasis as { raw: string }[]) take(raw, letters)
    else for (const part of shownParts(value)) takeShown(part)
  }
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isNode(value)) {
      if (value.type === 'ThrowStatement' || value.type === 'ImportDeclaration') return
      if (value.type === 'JSXText') take(value.value as string, letters)
      if (value.type === 'StringLiteral') take(value.value as string, sentence)
      if (value.type === 'TemplateElement') take(value.raw as string, sentence)
      if (value.type === 'JSXAttribute' && readAttributes.has(attributeName(value))) takeShown(value.value)
      if (value.type === 'JSXElement' || value.type === 'JSXFragment') for (const child of value.children as unknown[]) takeShown(child)
    }
    for (const part of Object.values(value)) walk(part)
  }
  walk(parseSync(code, { syntax: 'typescript', tsx: true }).body)
  return [...found]
}

/** Where a shown expression keeps what is shown: both ways of a condition, but not the condition. */
function shownParts(node: Node): unknown[] {
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate]
  if (node.type === 'BinaryExpression' && node.operator === '&&') return [node.right]
  if (node.type === 'BinaryExpression') return ['||', '??', '+'].includes(node.operator as string) ? [node.left, node.right] : []
  return ['JSXExpressionContainer', 'ParenthesisExpression', 'TsAsExpression'].includes(node.type) ? [node.expression] : []
}

const attributeName = (attribute: Node) =>
  (attribute.name as Node).type === 'Identifier' ? ((attribute.name as Node).value as string) : ''

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
