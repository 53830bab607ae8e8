import type { ROW_PROBLEMS } from '../problems/row-problems.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './row/de.ts';
import { en } from './row/en.ts';
import { pt } from './row/pt.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const ROW_WORDS = wordsFor<typeof ROW_PROBLEMS>(words, {
  'repeat-differs': { detail: () => words('repeat-differs.detail') },
  'repeat-under-way': { detail: (values) => words('repeat-under-way.detail', values) },
  'line-unreadable': { detail: (values) => words(`line-unreadable.${values.reason}`, values) },
  'key-of-no-model': { detail: (values) => words(`key-of-no-model.${values.reason}`, values) },
  'unknown-prediction': { detail: (values) => words(`unknown-prediction.${values.reason}`, values) },
  'export-days': { detail: (values) => words(`export-days.${values.reason}`, values) },
  'export-too-long': { detail: (values) => words('export-too-long.detail', values) },
});
