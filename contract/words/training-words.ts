import type { WordsFor } from '../problem-kind.ts';
import type { TRAINING_PROBLEMS } from '../problems/training-problems.ts';
import { notTriedSentence } from './learner-words.ts';
import { counted, grouped } from './phrases.ts';

export const TRAINING_WORDS: WordsFor<typeof TRAINING_PROBLEMS> = {
  'unknown-version': {
    title: 'There is no such model version.',
    nextStep: 'Choose one of the listed versions.',
    detail: (values) => {
      switch (values.reason) {
        case 'malformed':
          return `There is no version "${values.given}".`;
        case 'none':
          return `"${values.classifier}" has no version ${values.version}.`;
        case 'gone':
          return `Version ${values.version} of “${values.classifier}” is gone.`;
        case 'reference-gone':
          return `Version ${values.version} of "${values.classifier}" is gone, and with it what its rows are compared with.`;
      }
    },
  },
  'model-gone': {
    title: 'The model of this version is no longer kept.',
    nextStep: 'Make it once more from its labels, then choose it again; or choose another version.',
    detail: ({ classifier, version }) =>
      `Only the record of version ${version} of “${classifier}” is kept, not its model.`,
  },
  'unknown-training': {
    title: 'There is no such training.',
    nextStep: 'Start a training.',
    detail: (values) =>
      values.reason === 'malformed'
        ? `There is no training "${values.given}".`
        : `There is no training ${values.training} of this classifier.`,
  },
  'no-champion': {
    title: 'The classifier has not been trained.',
    nextStep: 'Train it first.',
    detail: (values) => {
      switch (values.reason) {
        case 'untrained':
          return 'No version of this classifier has been trained yet.';
        case 'nothing-to-compare':
          return `"${values.classifier}" has no trained model to compare with.`;
        case 'unreadable':
          return `The champion of “${values.classifier}” was made by another release of Amend, which this one cannot read.`;
      }
    },
  },
  'too-few-labels': {
    title: 'There are too few labels to learn from.',
    nextStep: 'Label more rows in the label column, then train again.',
    detail: (values) => {
      switch (values.reason) {
        case 'labels':
          return `There ${values.labels === 1 ? 'is' : 'are'} ${counted(values.labels, 'label')}; learning needs at least ${values.least}.`;
        case 'rows-of-classes':
          return `Of ${values.classes} classes, ${values.usable === 1 ? 'one has' : 'none has'} at least ${values.leastRows} rows; learning needs two such classes.`;
        case 'kept-for-measuring':
          return values.class === null
            ? 'Outside the tenth of the rows that is kept for measuring, no row has a label.'
            : `Outside the tenth of the rows that is kept for measuring, only the class “${values.class}” has labels.`;
      }
    },
  },
  'one-class': {
    title: 'All labels say the same class.',
    nextStep: 'Label rows of at least two classes, then train again.',
    detail: (values) => `All ${values.labels} labels say “${values.class}”.`,
  },
  'labels-differ': {
    title: 'Nearly every label is a class of its own.',
    nextStep: 'Choose a label column whose classes come again and again, and set up a new classifier with it.',
    detail: ({ once, labels }) =>
      `${grouped(once)} of ${grouped(labels)} labels occur only once: the label column seems to hold ids or free text.`,
  },
  'training-running': {
    title: 'A training of this classifier is running.',
    nextStep: 'Wait until it ends, or cancel it.',
    detail: ({ classifier }) => `A training of “${classifier}” is running already.`,
  },
  'table-too-large': {
    title: 'The table is too large for this learner.',
    nextStep: 'Choose another learner.',
    detail: (values) =>
      values.reason === 'memory' ? 'The training needed more memory than the server has.' : notTriedSentence(values),
  },
  'learner-unsuited': {
    title: 'The learner does not suit this table.',
    nextStep: 'Choose another learner.',
    detail: notTriedSentence,
  },
};
