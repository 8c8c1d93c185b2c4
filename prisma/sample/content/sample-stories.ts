import type { SampleStory } from './sample-types.ts'
import { burningCarCarrier } from './stories/burning-car-carrier.ts'
import { cocoaThreeWeeks } from './stories/cocoa-three-weeks.ts'
import { grainByRail } from './stories/grain-by-rail.ts'
import { heatClosesHarbours } from './stories/heat-closes-harbours.ts'
import { lithiumWaterAccord } from './stories/lithium-water-accord.ts'
import { nightTrain } from './stories/night-train.ts'
import { olioTrePorti } from './stories/olio-tre-porti.ts'
import { storyOf } from './stories/story-draft.ts'
import { underseaCableGuard } from './stories/undersea-cable-guard.ts'

const drafts = [
  underseaCableGuard,
  burningCarCarrier,
  grainByRail,
  heatClosesHarbours,
  olioTrePorti,
  lithiumWaterAccord,
  cocoaThreeWeeks,
  nightTrain,
]

/** Eight invented stories, newest first, dated back from `now` so that a first start looks fresh. */
export function sampleStories(now: Date): SampleStory[] {
  return drafts.map(draft => storyOf(draft, now))
}
