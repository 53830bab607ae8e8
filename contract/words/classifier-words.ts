import { unclearSentence } from '../column-match.ts';
import type { WordsFor } from '../problem-kind.ts';
import type { CLASSIFIER_PROBLEMS } from '../problems/classifier-problems.ts';
import { COLUMN_FIXED_WORDS } from './column-words.ts';
import { grouped } from './phrases.ts';

export const CLASSIFIER_WORDS: WordsFor<typeof CLASSIFIER_PROBLEMS> = {
  'unknown-classifier': {
    title: 'There is no such classifier.',
    nextStep: 'Choose another classifier, or set one up from a table.',
    detail: (values) =>
      values.reason === 'malformed'
        ? `There is no classifier "${values.given}".`
        : `There is no classifier ${values.classifier}.`,
  },
  'classifier-exists': {
    title: 'A classifier of this name exists.',
    nextStep: 'Choose another name.',
    detail: ({ classifier }) => `There is a classifier named "${classifier}" already.`,
  },
  'classifier-archived': {
    title: 'This classifier is archived.',
    nextStep: 'Ask an admin to open it again, or choose another one.',
    detail: ({ classifier }) => `"${classifier}" is archived: it can be read, and takes nothing new.`,
  },
  'classifier-open': {
    title: 'This classifier is in use.',
    nextStep: 'Archive it first, so that nobody adds to it meanwhile.',
    detail: ({ classifier }) => `"${classifier}" is not archived, so it is not deleted.`,
  },
  'other-name': {
    title: 'This is not the name of the classifier.',
    nextStep: 'Type the name of the classifier that is to be deleted.',
    detail: ({ classifier, given }) => `The classifier is named "${classifier}", not "${given}".`,
  },
  'column-missing': {
    title: 'A column of the classifier is missing.',
    nextStep: 'Send every column that the classifier has. An admin can say what else tables call one, or drop it.',
    detail: ({ classifier, columns }) =>
      `The table has no column ${columns.map((name) => `"${name}"`).join(', ')}, which "${classifier}" needs.`,
  },
  'column-unclear': {
    title: 'Two columns could be the same one of the classifier.',
    nextStep: 'Rename one of them, or leave it out.',
    detail: unclearSentence,
  },
  'column-fixed': COLUMN_FIXED_WORDS,
  'too-many-classes': {
    title: 'There are too many classes.',
    nextStep: 'Choose a label column whose classes come again and again, and set up a new classifier with it.',
    detail: ({ classes, most }) =>
      `The labels name ${grouped(classes)} different classes; ${grouped(most)} is the most. A column with more seems to hold ids or free text.`,
  },
};
