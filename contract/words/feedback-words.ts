import type { FEEDBACK_PROBLEMS } from '../problems/feedback-problems.ts';
import { de } from './feedback/de.ts';
import { en } from './feedback/en.ts';
import { pt } from './feedback/pt.ts';
import { catalogue } from '../language/catalogue.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const FEEDBACK_WORDS = wordsFor<typeof FEEDBACK_PROBLEMS>(words, {
  'event-conflict': { detail: (values) => words('event-conflict.detail', values) },
  'too-many-drafts': { detail: (values) => words('too-many-drafts.detail', values) },
});
