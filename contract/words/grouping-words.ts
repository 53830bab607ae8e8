import type { GROUPING_PROBLEMS } from '../problems/grouping-problems.ts';
import { de } from './grouping/de.ts';
import { en } from './grouping/en.ts';
import { pt } from './grouping/pt.ts';
import { catalogue } from '../language/catalogue.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const GROUPING_WORDS = wordsFor<typeof GROUPING_PROBLEMS>(words, {
  'unknown-grouping': { detail: (values) => words(`unknown-grouping.${values.reason}`, values) },
  'grouping-refused': { detail: (values) => words(`grouping-refused.${values.reason}`, values) },
});
