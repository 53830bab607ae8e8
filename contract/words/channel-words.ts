import type { WordsFor } from '../problem-kind.ts';
import type { CHANNEL_PROBLEMS } from '../problems/channel-problems.ts';
import { de } from './channel/de.ts';
import { en } from './channel/en.ts';
import { pt } from './channel/pt.ts';
import { addressWords, MAIL_OFF } from './delivery-words.ts';
import { catalogue } from '../language/catalogue.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const CHANNEL_WORDS: WordsFor<typeof CHANNEL_PROBLEMS> = {
  ...wordsFor<Omit<typeof CHANNEL_PROBLEMS, 'mail-off'>>(words, {
    'unknown-channel': { detail: ({ given }) => words('unknown-channel.detail', { given }) },
    'unknown-delivery': { detail: ({ given }) => words('unknown-delivery.detail', { given }) },
    'channel-unfit': {
      nextStepHere: (values) =>
        values.reason === 'mail-address'
          ? words('channel-unfit.mail-address.nextStep')
          : addressWords(values.reason, values.host).nextStep,
      detail: (values) =>
        values.reason === 'mail-address'
          ? words('channel-unfit.mail-address')
          : addressWords(values.reason, values.host).sentence,
    },
    'too-many-channels': { detail: ({ most }) => words('too-many-channels.detail', { most }) },
  }),
  /** As it is said of a notice that did not arrive for this. */
  'mail-off': {
    get title() {
      return words('mail-off.title');
    },
    get nextStep() {
      return MAIL_OFF.nextStep;
    },
    detail: () => MAIL_OFF.sentence,
  },
};
