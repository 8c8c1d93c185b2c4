import { drawsOf, type Draws } from './draws.ts'
import { common, type World } from './worlds.ts'

type SimulatedReader = {
  country: string
  position: number
  arrivesAtHour: number
  isYoung: boolean
  hasPublished: boolean
}

export type SimulatedComment = {
  country: string
  /** Place among the readers; undefined where the brigade wrote it. */
  writer: number | undefined
  quality: number
  slant: number
  attention: number
  postedAtHour: number
}

export type SimulatedStory = {
  readers: SimulatedReader[]
  comments: SimulatedComment[]
  /** Whether a reader, seen or not, would find a comment helpful; by places. */
  finds: (reader: number, comment: number) => boolean
  /** Share of a country's honest readers whom each comment helps. */
  approval: Map<string, Float64Array>
}

/** The honest readers, all comments, and the truth about them. With or without the brigade the honest ones are the same. */
export function makeStory(world: World, seed: string): SimulatedStory {
  const readers = makeReaders(world, drawsOf(`${seed} ${world.name} readers`))
  const comments = makeComments(readers, drawsOf(`${seed} ${world.name} comments`))
  if (world.brigade) plantTargets(comments, world.brigade, drawsOf(`${seed} ${world.name} targets`))
  const opinions = drawOpinions(readers, comments, drawsOf(`${seed} ${world.name} opinions`))
  const finds = (reader: number, comment: number) => opinions[reader * comments.length + comment] === 1
  return { readers, comments, finds, approval: approvalOf(world, readers, comments.length, finds) }
}

function makeReaders({ countries }: World, { uniform, normal }: Draws): SimulatedReader[] {
  const { positionSpread, youngShare, publishedShare } = common.reader
  return countries.flatMap(({ code, readers, position }) =>
    Array.from({ length: readers }, () => ({
      country: code,
      position: position + positionSpread * normal(),
      arrivesAtHour: common.hours.story * uniform() ** 1.5,
      isYoung: uniform() < youngShare,
      hasPublished: uniform() < publishedShare,
    })),
  )
}

function makeComments(readers: SimulatedReader[], { uniform, normal }: Draws): SimulatedComment[] {
  const { neutralShare, neutralSpread, qualityMean, qualitySpread, attentionSpread } = common.comment
  return Array.from({ length: common.comments }, () => {
    const writer = Math.floor(uniform() * readers.length)
    const { country, position } = readers[writer]!
    const isNeutral = uniform() < neutralShare
    return {
      country,
      writer,
      quality: qualityMean + qualitySpread * normal(),
      slant: isNeutral ? neutralSpread * normal() : Math.max(-1, Math.min(1, position)),
      attention: Math.exp(attentionSpread * normal()),
      postedAtHour: common.hours.lastComment * uniform() ** 2,
    }
  })
}

/** The last comments become the brigade's. */
function plantTargets(comments: SimulatedComment[], { declares, position }: NonNullable<World['brigade']>, { uniform, normal }: Draws) {
  const { targets, targetQualityMean, targetQualitySpread, postsFromHour, ratesFromHour } = common.brigade
  for (let place = comments.length - targets; place < comments.length; place++) {
    comments[place] = {
      ...comments[place]!,
      country: declares[place % declares.length]!,
      writer: undefined,
      quality: targetQualityMean + targetQualitySpread * normal(),
      slant: position,
      postedAtHour: postsFromHour + (ratesFromHour - postsFromHour) * uniform(),
    }
  }
}

function drawOpinions(readers: SimulatedReader[], comments: SimulatedComment[], { normal }: Draws): Uint8Array {
  const { slantStrength, noise } = common.opinion
  const opinions = new Uint8Array(readers.length * comments.length)
  // Plain arrays: this loop runs half a million times a story.
  const [qualities, slants] = [Float64Array.from(comments, ({ quality }) => quality), Float64Array.from(comments, ({ slant }) => slant)]
  let place = 0
  for (const { position } of readers) {
    for (let comment = 0; comment < comments.length; comment++) {
      const felt = qualities[comment]! + slantStrength * slants[comment]! * position + noise * normal()
      opinions[place++] = felt > 0 ? 1 : 0
    }
  }
  return opinions
}

function approvalOf({ countries }: World, readers: SimulatedReader[], comments: number, finds: SimulatedStory['finds']) {
  const approval = new Map(countries.map(({ code }) => [code, new Float64Array(comments)]))
  const people = new Map(countries.map(({ code, readers: count }) => [code, count]))
  for (const [reader, { country }] of readers.entries()) {
    const shares = approval.get(country)!
    for (let comment = 0; comment < comments; comment++) if (finds(reader, comment)) shares[comment]! += 1 / people.get(country)!
  }
  return approval
}
