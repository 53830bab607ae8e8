import type { COMMENT_PROBLEMS } from '../problems/comment-problems.ts';
import { de } from './comment/de.ts';
import { en } from './comment/en.ts';
import { pt } from './comment/pt.ts';
import { catalogue } from '../language/catalogue.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const COMMENT_WORDS = wordsFor<typeof COMMENT_PROBLEMS>(words, {
  'unknown-comment': { detail: (values) => words(`unknown-comment.${values.reason}`, values) },
  'comment-refused': { detail: (values) => words(`comment-refused.${values.reason}`, values) },
});
