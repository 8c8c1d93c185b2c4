/** The job queues; made with the migrations, because the application's role makes no tables. */
export const queues = [
  'mail',
  'retention',
  'erasure',
  'ranking',
  'followers',
  'letters',
  'digests',
  'views',
  'search',
  'rule-runs',
  'ends',
  'heads',
  'figures',
  'statements',
  'batches',
  'desk',
  'learner',
  'outside-checkers',
] as const
export type Queue = (typeof queues)[number]
