import type { z } from 'zod';
import type { CARRYING_PROBLEMS } from '../problems/carrying-problems.ts';
import { de } from './carrying/de.ts';
import { en } from './carrying/en.ts';
import { pt } from './carrying/pt.ts';
import { catalogue } from '../language/catalogue.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

type Refused = z.output<(typeof CARRYING_PROBLEMS)['file-refused']['values']>;

export const CARRYING_WORDS = wordsFor<typeof CARRYING_PROBLEMS>(words, {
  'classifier-here': {
    detail: ({ classifier, here }) =>
      here === null
        ? words('classifier-here.deleted', { classifier })
        : words('classifier-here.here', { classifier, here }),
  },
  'file-refused': { nextStepHere: ({ reason }) => words(`file-refused.${reason}.nextStep`), detail: faultOfFile },
});

function faultOfFile(values: Refused): string {
  switch (values.reason) {
    case 'too-large':
      return words('file-refused.too-large', { megabytes: Math.round(values.most / 1_048_576) });
    default:
      return words(`file-refused.${values.reason}`, values);
  }
}
