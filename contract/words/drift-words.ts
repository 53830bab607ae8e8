import type { DRIFT_PROBLEMS } from '../problems/drift-problems.ts';
import type { WordsFor } from '../problem-kind.ts';

export const DRIFT_WORDS: WordsFor<typeof DRIFT_PROBLEMS> = {
  'no-live-rows': {
    title: 'No rows were classified in this window.',
    nextStep: 'Classify some rows, then make the drift report.',
    detail: ({ classifier, hours }) =>
      `In ${hours === 1 ? 'the last hour' : `the last ${hours} hours`} the model classified no rows of "${classifier}" that were new to it.`,
  },
};
