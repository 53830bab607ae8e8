import type { z } from 'zod';
import type { CLASSIFIER_PROBLEMS } from '../problems/classifier-problems.ts';
import { de } from './column/de.ts';
import { en } from './column/en.ts';
import { pt } from './column/pt.ts';
import { catalogue } from '../language/catalogue.ts';
import { listed } from './phrases.ts';

const words = catalogue({ en, de, pt });

type ColumnFixed = z.output<(typeof CLASSIFIER_PROBLEMS)['column-fixed']['values']>;

/** What people read when columns cannot be changed as they asked. */
export const COLUMN_FIXED_WORDS = {
  nextStepHere: ({ reason }: ColumnFixed): string => words(`${reason}.nextStep`),
  detail: (values: ColumnFixed): string =>
    values.reason === 'scope'
      ? words('scope', { column: values.column, people: listed(values.people) })
      : words(values.reason, values),
};
