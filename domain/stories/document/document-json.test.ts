import { expect, it } from 'vitest'
import { toDocumentJson } from '#domain/stories/document/document-json'
import { developmentFixtures } from '#domain/stories/document/fixtures/development'
import { parseStoryDocument } from '#domain/stories/document/parse-story-document'

it('has the fields that the command promises, in their order, and no others', () => {
  const parsed = parseStoryDocument(developmentFixtures[0]!.text)
  const json = toDocumentJson(parsed, { slug: 'a-story', url: 'https://reports.example/stories/a-story' })
  expect(Object.keys(json)).toEqual(['slug', 'url', 'headline', 'prompt', 'reports', 'dropped', 'warnings'])
  expect(Object.keys(json.reports[0]!)).toEqual(['headline', 'summary', 'outlet', 'sourceUrl', 'confidence', 'reason', 'blocks'])
  expect(Object.keys(json.reports[0]!.blocks[0]!)).toEqual(['kind', 'text', 'at', 'atLocal', 'updatedAt'])
  expect(Object.keys(json.dropped[0]!)).toEqual(['line', 'text', 'why'])
  expect(json).toMatchObject({ slug: 'a-story', headline: parsed.headline, prompt: parsed.prompt })
  expect(toDocumentJson(parsed, { slug: null, url: null })).toMatchObject({ slug: null, url: null })
})
