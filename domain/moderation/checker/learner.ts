import { featuresOf, partsOf } from './features.ts'

/** What a feature weighs, and the sum of the squares of its gradients so far, which makes its steps smaller. */
type Weight = { value: number; squares: number }

/** A logistic regression that learns one example after another (AdaGrad, Duchi et al. 2011). */
export type Learner = { weights: Map<number, Weight>; bias: Weight; learned: number }

const rate = 0.2
/** Weights shrink towards zero when they are touched, so that one example does not rule for ever. */
const shrinking = 1e-4
const smallest = 1e-6

export function newLearner(): Learner {
  return { weights: new Map(), bias: { value: 0, squares: 0 }, learned: 0 }
}

/** How likely the text is against the rules, 0…1, by what was learned so far; ½ before anything was. */
export function scoreOf(learner: Learner, body: string): number {
  return probability(learner, featuresOf(body))
}

function probability({ weights, bias }: Learner, features: readonly number[]): number {
  // Long texts have many features: each counts less, or length alone would decide.
  const share = 1 / Math.sqrt(Math.max(1, features.length))
  let sum = bias.value
  for (const feature of features) sum += (weights.get(feature)?.value ?? 0) * share
  return 1 / (1 + Math.exp(-sum))
}

/** Learns from one decision: whether the text was restricted. Changes the learner; returns what it would have said before. */
export function learn(learner: Learner, body: string, isRestricted: boolean): number {
  const features = featuresOf(body)
  const before = probability(learner, features)
  const share = 1 / Math.sqrt(Math.max(1, features.length))
  const error = before - Number(isRestricted)
  step(learner.bias, error)
  for (const feature of features) {
    const weight = learner.weights.get(feature) ?? { value: 0, squares: 0 }
    step(weight, error * share + shrinking * weight.value)
    learner.weights.set(feature, weight)
  }
  learner.learned += 1
  return before
}

function step(weight: Weight, gradient: number): void {
  weight.squares += gradient * gradient
  if (weight.squares > 0) weight.value -= (rate * gradient) / Math.sqrt(weight.squares + smallest)
}

/** A word of a text and how far it moved the score: above 0 towards restricting. */
export type MovingPart = { text: string; moved: number }

const partsShown = 6

/** The words that moved the score most, either way, each once. */
export function movingParts(learner: Learner, body: string): MovingPart[] {
  const parts = partsOf(body)
  const share = 1 / Math.sqrt(Math.max(1, new Set(parts.flatMap(({ features }) => features)).size))
  const moved = new Map<string, number>()
  for (const { text, features } of parts) {
    const sum = features.reduce((total, feature) => total + (learner.weights.get(feature)?.value ?? 0), 0) * share
    if (!moved.has(text)) moved.set(text, sum)
  }
  return [...moved]
    .map(([text, by]) => ({ text, moved: by }))
    .filter(part => Math.abs(part.moved) > 0.01)
    .toSorted((one, other) => Math.abs(other.moved) - Math.abs(one.moved))
    .slice(0, partsShown)
}

const bytesAWeight = 12

/** The weights as they are stored: for each the feature, its value and its squares, 12 bytes; the bias first, as feature −1. */
export function packWeights({ weights, bias }: Learner): Uint8Array<ArrayBuffer> {
  const kept = [...weights].filter(([, { value }]) => Math.abs(value) >= smallest)
  const view = new DataView(new ArrayBuffer((kept.length + 1) * bytesAWeight))
  const put = (index: number, feature: number, { value, squares }: Weight) => {
    view.setInt32(index * bytesAWeight, feature, true)
    view.setFloat32(index * bytesAWeight + 4, value, true)
    view.setFloat32(index * bytesAWeight + 8, squares, true)
  }
  put(0, -1, bias)
  for (const [index, [feature, weight]] of kept.entries()) put(index + 1, feature, weight)
  return new Uint8Array(view.buffer)
}

export function unpackWeights(bytes: Uint8Array, learned: number): Learner {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const learner = { ...newLearner(), learned }
  for (let at = 0; at + bytesAWeight <= bytes.byteLength; at += bytesAWeight) {
    const feature = view.getInt32(at, true)
    const weight = { value: view.getFloat32(at + 4, true), squares: view.getFloat32(at + 8, true) }
    if (feature === -1) learner.bias = weight
    else learner.weights.set(feature, weight)
  }
  return learner
}
