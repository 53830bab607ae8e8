import type { FeedLearns, WhoAnswers } from '../../../contract/feeds/feed-learning.ts';

/** Lessons before the stream may answer, and rows of which both were asked before they are compared. */
export const LEAST_LESSONS = 200;
const LEAST_COMPARED = 100;
/** What earlier rows count for in the comparison when the next one is known: it is of some thousand rows. */
const FADING = 0.999;
/** A chance below this loses no more: as much as the stream's own learners. */
const LEAST_CHANCE = 1e-6;

/** Fading: rows of which both were asked, and the sums of log-loss of the stream and of the model. */
export type Compared = readonly [rows: number, stream: number, model: number];

/** Takes in a row of which both were asked: the stream's log-loss, and the chance that the model gave its class. */
export function compare([rows, stream, model]: Compared, streamLoss: number, modelChance: number): Compared {
  const modelLoss = -Math.log(Math.max(LEAST_CHANCE, modelChance));
  return [FADING * rows + 1, FADING * stream + streamLoss, FADING * model + modelLoss];
}

/**
 * The one place that decides who answers the records of a feed that learns: the model, until the stream has taught
 * enough and its progressive log-loss of late is less on the same rows; where there is no model, the stream.
 *
 * @example whoAnswers({ kind: 'class', lessons: 300, hasModel: true, compared: [200, 80, 90] }).who // => 'stream'
 */
export function whoAnswers({
  kind,
  lessons,
  hasModel,
  compared: [rows, stream, model],
}: {
  readonly kind: FeedLearns['kind'];
  readonly lessons: number;
  readonly hasModel: boolean;
  readonly compared: Compared;
}): WhoAnswers {
  if (kind === 'number') return { who: hasModel ? 'model' : 'nobody', why: 'number' };
  if (!hasModel) return { who: 'stream', why: 'no-model' };
  if (lessons < LEAST_LESSONS || rows < LEAST_COMPARED) return { who: 'model', why: 'too-few' };
  return stream < model ? { who: 'stream', why: 'better' } : { who: 'model', why: 'not-better' };
}
