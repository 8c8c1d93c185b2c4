/** A made-up story whose truth is known. Every figure is explained, with its reason, in docs/ranking-simulation.md. */
export type World = {
  name: string
  title: string
  /** Honest readers, by country. */
  countries: readonly SimulatedCountry[]
  /** Countries, by code, whose readers stand together: approval is the mean over these groups. */
  groups: readonly (readonly string[])[]
  brigade: Brigade | undefined
  /** By how much our order must beat Wilson's; undefined where nothing is promised. */
  leastLead: number | undefined
}

type SimulatedCountry = {
  code: string
  readers: number
  /** Where its readers stand in the dispute, on average: -1 to 1. */
  position: number
}

type Brigade = {
  accounts: number
  /** Each account declares one of these; without the cap of one country an account rates as all of them. */
  declares: readonly string[]
  /** The line that its comments take: -1 to 1. */
  position: number
}

export const seeds = Array.from({ length: 20 }, (_, index) => `story ${index + 1}`)

/** What is the same in every world. */
export const common = {
  comments: 300,
  /** Best of an order that are judged. */
  top: 20,
  reader: { positionSpread: 0.25, ratingsMean: 12, ownCountryFactor: 2, youngShare: 0.15, publishedShare: 0.3 },
  comment: { neutralShare: 0.4, neutralSpread: 0.15, qualityMean: 0, qualitySpread: 0.6, attentionSpread: 0.7 },
  opinion: { slantStrength: 2.5, noise: 1 },
  hours: { story: 48, lastComment: 40 },
  brigade: {
    targets: 20,
    targetQualityMean: -0.6,
    targetQualitySpread: 0.2,
    leaders: 30,
    zeal: 0.95,
    postsFromHour: 18,
    ratesFromHour: 20,
  },
  defence: { newRatersPerCountryAndHour: 12 },
}

const apart = (...codes: string[]) => codes.map(code => [code])
const eightSides = [
  { code: 'AT', readers: 200, position: -0.9 },
  { code: 'BR', readers: 200, position: -0.65 },
  { code: 'CA', readers: 200, position: -0.4 },
  { code: 'DE', readers: 200, position: -0.15 },
  { code: 'EG', readers: 200, position: 0.15 },
  { code: 'FR', readers: 200, position: 0.4 },
  { code: 'GR', readers: 200, position: 0.65 },
  { code: 'HU', readers: 200, position: 0.9 },
]

export const worlds: readonly World[] = [
  {
    name: 'dominant',
    title: 'One dominant country',
    countries: [
      { code: 'AT', readers: 1500, position: 0.9 },
      { code: 'BR', readers: 71, position: -0.9 },
      { code: 'CA', readers: 71, position: -0.8 },
      { code: 'DE', readers: 71, position: -0.7 },
      { code: 'EG', readers: 71, position: -0.6 },
      { code: 'FR', readers: 71, position: -0.5 },
      { code: 'GR', readers: 71, position: -0.4 },
      { code: 'HU', readers: 71, position: -0.3 },
    ],
    groups: apart('AT', 'BR', 'CA', 'DE', 'EG', 'FR', 'GR', 'HU'),
    brigade: undefined,
    leastLead: 0.1,
  },
  {
    name: 'brigade',
    title: 'A brigade from one country',
    countries: eightSides,
    groups: apart(...eightSides.map(({ code }) => code)),
    brigade: { accounts: 400, declares: ['HU'], position: 0.9 },
    leastLead: 0.1,
  },
  {
    name: 'declared',
    title: 'A brigade that declares several countries',
    countries: eightSides,
    groups: apart(...eightSides.map(({ code }) => code)),
    brigade: { accounts: 120, declares: ['AT', 'BR', 'CA', 'DE', 'EG', 'FR'], position: 0.9 },
    leastLead: undefined,
  },
  {
    name: 'five',
    title: 'Five countries against one',
    countries: [
      { code: 'AT', readers: 300, position: 0.9 },
      { code: 'BR', readers: 300, position: 0.9 },
      { code: 'CA', readers: 300, position: 0.9 },
      { code: 'DE', readers: 300, position: 0.9 },
      { code: 'EG', readers: 300, position: 0.9 },
      { code: 'FR', readers: 300, position: -0.9 },
    ],
    groups: [['AT', 'BR', 'CA', 'DE', 'EG'], ['FR']],
    brigade: undefined,
    leastLead: 0.08,
  },
]
