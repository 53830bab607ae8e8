import { catalogue } from '../language/catalogue.ts';
import type { WordsFor } from '../problem-kind.ts';
import type { PACK_PROBLEMS } from '../problems/pack-problems.ts';
import { utcMonth } from './dates.ts';
import { de } from './pack-problem/de.ts';
import { en } from './pack-problem/en.ts';
import { pt } from './pack-problem/pt.ts';
import { quoted } from './phrases.ts';

const words = catalogue({ en, de, pt });

export const PACK_WORDS: WordsFor<typeof PACK_PROBLEMS> = {
  'unknown-pack': {
    get title() {
      return words('unknownPack');
    },
    get nextStep() {
      return words('unknownPackStep');
    },
    detail: (values) =>
      values.reason === 'malformed'
        ? words('unknownPackMalformed', { given: quoted(values.given) })
        : words('unknownPackDetail', { classifier: quoted(values.classifier), pack: values.pack }),
  },
  'no-such-period': {
    get title() {
      return words('noSuchPeriod');
    },
    get nextStep() {
      return words('noSuchPeriodStep');
    },
    detail: ({ classifier, month, reason }) =>
      words(reason === 'before' ? 'periodBefore' : 'periodToCome', {
        classifier: quoted(classifier),
        month: utcMonth(month),
      }),
  },
  'month-signed': {
    get title() {
      return words('monthSigned');
    },
    get nextStep() {
      return words('monthSignedStep');
    },
    detail: ({ month, pack, person }) => words('monthSignedDetail', { month: utcMonth(month), pack, person }),
  },
  'month-not-over': {
    get title() {
      return words('monthNotOver');
    },
    get nextStep() {
      return words('monthNotOverStep');
    },
    detail: ({ month, pack }) => words('monthNotOverDetail', { month: utcMonth(month), pack }),
  },
  'pack-replaced': {
    get title() {
      return words('packReplaced');
    },
    get nextStep() {
      return words('packReplacedStep');
    },
    detail: ({ month, pack, latest }) => words('packReplacedDetail', { month: utcMonth(month), pack, latest }),
  },
};
