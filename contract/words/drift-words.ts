import type { DRIFT_PROBLEMS } from '../problems/drift-problems.ts';
import type { WordsFor } from '../problem-kind.ts';
import { quoted } from './phrases.ts';
import { segmentWords } from './segment-words.ts';

export const DRIFT_WORDS: WordsFor<typeof DRIFT_PROBLEMS> = {
  'no-live-rows': {
    title: 'No rows were classified in this window.',
    nextStep: 'Classify some rows, then make the drift report.',
    detail: ({ classifier, hours, segment }) =>
      `In ${hours === 1 ? 'the last hour' : `the last ${hours} hours`} the model classified no rows of ${segment === undefined ? '' : `${segmentWords(segment)} of `}"${classifier}" that were new to it.`,
  },
  'unknown-segment': {
    title: 'There is no drift report of this segment.',
    nextStep: 'Choose one of the segments that are listed, or make the report of all rows.',
    nextStepHere: (values) => {
      switch (values.reason) {
        case 'undeclared':
          return 'Ask an admin to declare a segment column, or make the report of all rows.';
        case 'untrained':
          return 'Have it trained and the new version put in use, or make the report of all rows.';
        case 'not-kept':
          return 'Choose one of the segments that are listed, or make the report of all rows.';
      }
    },
    detail: (values) => {
      switch (values.reason) {
        case 'undeclared':
          return `Reports of “${values.classifier}” are of all rows: it has no segment column, so none are of ${quoted(values.value)}.`;
        case 'untrained':
          return values.version === null
            ? `Nothing was learned yet, so nothing is known of ${segmentWords(values.segment)}.`
            : `Version ${values.version}, which answers, was trained before ${quoted(values.segment.column)} was declared the segment column.`;
        case 'not-kept':
          return `${segmentWords(values.segment)} is not among the ${values.most} values with most rows that version ${values.version} learned from.`;
      }
    },
  },
};
