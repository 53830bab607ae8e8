import type { z } from 'zod';
import type { WordsFor } from '../problem-kind.ts';
import type { CARRYING_PROBLEMS } from '../problems/carrying-problems.ts';
import { grouped } from './phrases.ts';

type Refused = z.output<(typeof CARRYING_PROBLEMS)['file-refused']['values']>;

export const CARRYING_WORDS: WordsFor<typeof CARRYING_PROBLEMS> = {
  'classifier-here': {
    title: 'This classifier is here already.',
    nextStep: 'Export it without its labels: then it is a new one here.',
    detail: ({ classifier, here }) =>
      here === null
        ? `"${classifier}" of the file was here, and was deleted: its log cannot go on.`
        : `"${classifier}" of the file is here as "${here}", with its log.`,
  },
  'file-refused': {
    title: 'The file was not taken in.',
    nextStep: 'Export the classifier once more, and carry that file over.',
    nextStepHere: ({ reason }) => NEXT_STEPS[reason],
    detail: detailOf,
  },
};

const NEXT_STEPS: Readonly<Record<Refused['reason'], string>> = {
  foreign: 'Choose a file that Amend wrote by “Export…”.',
  cut: 'Export the classifier once more, and carry that file over whole.',
  changed: 'Export the classifier once more, and carry that file over as it is.',
  newer: 'Bring this server to the release of the other one first.',
  'too-large': 'Export the classifier without its feedback log.',
  model: 'Bring both servers to the same release, then export the classifier once more.',
};

function detailOf(values: Refused): string {
  switch (values.reason) {
    case 'foreign':
      return 'This is no file of a classifier.';
    case 'cut':
      return 'The end of the file is missing.';
    case 'changed':
      return 'The file is not what was exported: its bytes and its seal do not agree.';
    case 'newer':
      return 'A newer Amend wrote the file than runs here.';
    case 'too-large':
      return `The file has more than ${grouped(Math.round(values.most / 1_048_576))} MB.`;
    case 'model':
      return `The model of version ${values.version} in the file cannot be read here.`;
  }
}
