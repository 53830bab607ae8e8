import type { WordsFor } from '../problem-kind.ts';
import type { FEEDBACK_PROBLEMS } from '../problems/feedback-problems.ts';

export const FEEDBACK_WORDS: WordsFor<typeof FEEDBACK_PROBLEMS> = {
  'event-conflict': {
    title: 'An event with this id says something else.',
    nextStep: 'Give every feedback event an id of its own.',
    detail: ({ event, key }) =>
      `The event ${event}, sent for row "${key}", was recorded already and says something else.`,
  },
};
