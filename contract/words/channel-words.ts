import type { WordsFor } from '../problem-kind.ts';
import type { CHANNEL_PROBLEMS } from '../problems/channel-problems.ts';
import { addressWords, MAIL_OFF } from './delivery-words.ts';

export const CHANNEL_WORDS: WordsFor<typeof CHANNEL_PROBLEMS> = {
  'unknown-channel': {
    title: 'There is no such channel.',
    nextStep: 'List the channels anew: somebody may have removed it.',
    detail: ({ given }) => `There is no channel "${given}".`,
  },
  'unknown-delivery': {
    title: 'There is no such notice.',
    nextStep: 'List the notices anew: it may have gone with its channel.',
    detail: ({ given }) => `There is no notice "${given}" that was to be sent.`,
  },
  'channel-unfit': {
    title: 'Notices cannot be sent to this address.',
    nextStep: 'Give another address.',
    nextStepHere: (values) =>
      values.reason === 'mail-address'
        ? 'Give one address, such as operations@example.org; a mailing list reaches several people.'
        : addressWords(values.reason, values.host).nextStep,
    detail: (values) =>
      values.reason === 'mail-address'
        ? 'This is not one e-mail address.'
        : addressWords(values.reason, values.host).sentence,
  },
  'too-many-channels': {
    title: 'There are too many channels.',
    nextStep: 'Remove one that nobody reads any more.',
    detail: ({ most }) => `There are ${most} channels already, which is the most.`,
  },
  'mail-off': { title: 'No e-mails can be sent.', nextStep: MAIL_OFF.nextStep, detail: () => MAIL_OFF.sentence },
};
