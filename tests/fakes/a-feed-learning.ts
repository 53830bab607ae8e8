import type { FeedLearning } from '../../contract/feeds/feed-learning.ts';

const FIGURES = {
  ...{ rows: 4_000, accuracy: 0.9, majority: 0.575, lastClass: 0.853, kappaTemporal: 0.32, logLoss: 0.25 },
  losses: [
    { learner: 'forest' as const, logLoss: 0.31 },
    { learner: 'settling' as const, logLoss: 0.5 },
    { learner: 'following' as const, logLoss: 0.28 },
    { learner: 'last' as const, logLoss: 0.4 },
  ],
};
/** What a feed of a market has learned: the stream answers, since it is better, and has changed in the last hour. */
export function aFeedLearning(fields: Partial<FeedLearning> = {}): FeedLearning {
  return {
    ...{
      kind: 'class',
      label: 'outcome',
      since: '2026-11-05T08:00:00.000Z',
      lessons: 4_001,
      corrections: 2,
      waiting: 7,
    },
    ...{ classes: ['UP', 'DOWN'], answers: { who: 'stream', why: 'better' }, least: 200 },
    compared: { rows: 900, stream: 0.25, model: 0.375 },
    overall: FIGURES,
    hours: [
      { from: '2026-11-05T08:00:00.000Z', figures: { ...FIGURES, rows: 2_000 }, drifts: 0 },
      { from: '2026-11-05T09:00:00.000Z', figures: { ...FIGURES, rows: 2_000, accuracy: 0.875 }, drifts: 3 },
    ],
    ...fields,
  };
}
