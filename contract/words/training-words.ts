import type { z } from 'zod';
import type { TRAINING_PROBLEMS } from '../problems/training-problems.ts';
import { catalogue } from '../language/catalogue.ts';
import { notTriedSentence } from './learner-words.ts';
import { de } from './training/de.ts';
import { en } from './training/en.ts';
import { pt } from './training/pt.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

type TooFewLabels = z.output<(typeof TRAINING_PROBLEMS)['too-few-labels']['values']>;

export const TRAINING_WORDS = wordsFor<typeof TRAINING_PROBLEMS>(words, {
  'unknown-version': { detail: (values) => words(`unknown-version.${values.reason}`, values) },
  'model-gone': { detail: (values) => words('model-gone.detail', values) },
  'version-answers': { detail: (values) => words('version-answers.detail', values) },
  'unknown-training': { detail: (values) => words(`unknown-training.${values.reason}`, values) },
  'model-elsewhere': { detail: (values) => words('model-elsewhere.detail', values) },
  'finds-anomalies': { detail: (values) => words('finds-anomalies.detail', values) },
  'labels-needed': { detail: (values) => words('labels-needed.detail', values) },
  'model-own': { detail: (values) => words('model-own.detail', values) },
  'model-declared': { detail: (values) => words('model-declared.detail', values) },
  'model-unknown': { detail: (values) => words('model-unknown.detail', values) },
  'too-few-answers': { detail: (values) => words('too-few-answers.detail', values) },
  'answered-when': { detail: (values) => words('answered-when.detail', values) },
  'id-used': { detail: (values) => words('id-used.detail', values) },
  'no-champion': { detail: (values) => words(`no-champion.${values.reason}`, values) },
  'too-few-labels': { detail: tooFewLabels },
  'one-class': { detail: (values) => words('one-class.detail', values) },
  'labels-differ': { detail: (values) => words('labels-differ.detail', values) },
  'training-running': { detail: (values) => words('training-running.detail', values) },
  'table-too-large': {
    detail: (values) => (values.reason === 'memory' ? words('table-too-large.memory') : notTriedSentence(values)),
  },
  'learner-unsuited': { detail: notTriedSentence },
});

function tooFewLabels(values: TooFewLabels): string {
  if (values.reason !== 'kept-for-measuring') return words(`too-few-labels.${values.reason}`, values);
  return values.class === null
    ? words('too-few-labels.no-class-kept')
    : words('too-few-labels.one-class-kept', { class: values.class });
}
