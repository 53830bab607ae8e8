import { calledBy } from '../../../contract/language/catalogue.ts';
import type { SetupStep } from '../form/feed-form.ts';
import { setupWords } from './words/feed-setup-words.ts';

/** What the steps of setting a feed up are called. */
export const STEP_TITLES: Readonly<Record<SetupStep, string>> = calledBy(setupWords, {
  source: 'stepSource',
  fields: 'stepFields',
  records: 'stepRecords',
  sinks: 'stepSinks',
  actions: 'stepActions',
  trial: 'stepTrial',
});
