import { catalogue } from '../language/catalogue.ts';
import type { SCHEDULE_PROBLEMS } from '../problems/schedule-problems.ts';
import { quoted } from './phrases.ts';
import { de } from './schedule/de.ts';
import { en } from './schedule/en.ts';
import { pt } from './schedule/pt.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const SCHEDULE_WORDS = wordsFor<typeof SCHEDULE_PROBLEMS>(words, {
  'unknown-schedule': { detail: ({ schedule }) => words('unknown-schedule.detail', { schedule: quoted(schedule) }) },
  'schedule-refused': { detail: ({ reason }) => words(`schedule-refused.${reason}`) },
  'logs-broken': { detail: ({ log, logs }) => words('logs-broken.detail', { log: quoted(log), logs }) },
});
