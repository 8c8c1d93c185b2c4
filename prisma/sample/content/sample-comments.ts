import { burningCarCarrierAnswers } from './comments/burning-car-carrier-comments.ts'
import { cocoaThreeWeeksAnswers } from './comments/cocoa-three-weeks-comments.ts'
import { grainByRailAnswers } from './comments/grain-by-rail-comments.ts'
import { heatClosesHarboursAnswers } from './comments/heat-closes-harbours-comments.ts'
import { lithiumWaterAccordAnswers } from './comments/lithium-water-accord-comments.ts'
import { nightTrainAnswers } from './comments/night-train-comments.ts'
import { olioTrePortiAnswers } from './comments/olio-tre-porti-comments.ts'
import { commentsOf, type AnswerDraft } from './comments/thread-draft.ts'
import { answersFromTheEast } from './comments/undersea-cable-guard-east.ts'
import { answersFromTheWest } from './comments/undersea-cable-guard-west.ts'
import { answersFromTheWorld } from './comments/undersea-cable-guard-world.ts'
import type { SampleComment } from './sample-types.ts'
import { burningCarCarrier } from './stories/burning-car-carrier.ts'
import { cocoaThreeWeeks } from './stories/cocoa-three-weeks.ts'
import { grainByRail } from './stories/grain-by-rail.ts'
import { heatClosesHarbours } from './stories/heat-closes-harbours.ts'
import { lithiumWaterAccord } from './stories/lithium-water-accord.ts'
import { nightTrain } from './stories/night-train.ts'
import { olioTrePorti } from './stories/olio-tre-porti.ts'
import type { StoryDraft } from './stories/story-draft.ts'
import { underseaCableGuard } from './stories/undersea-cable-guard.ts'

const discussions: [StoryDraft, AnswerDraft[]][] = [
  [underseaCableGuard, [...answersFromTheEast, ...answersFromTheWest, ...answersFromTheWorld]],
  [burningCarCarrier, burningCarCarrierAnswers],
  [grainByRail, grainByRailAnswers],
  [heatClosesHarbours, heatClosesHarboursAnswers],
  [olioTrePorti, olioTrePortiAnswers],
  [lithiumWaterAccord, lithiumWaterAccordAnswers],
  [cocoaThreeWeeks, cocoaThreeWeeksAnswers],
  [nightTrain, nightTrainAnswers],
]

/** Some five hundred comments; a comment stands before its replies, and nothing was written in the future. */
export const sampleComments: SampleComment[] = discussions.flatMap(([{ slug, daysAgo }, answers]) =>
  commentsOf({ story: slug, hoursOpen: daysAgo * 24, answers }),
)
