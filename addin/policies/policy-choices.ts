import type { Policies } from '../../contract/classifier.ts';
import type { Choice } from '../elements/fields/choice.ts';
import { policiesWords } from './words/policies-words.ts';

/** Schedules in plain words, each with its cron expression in UTC. */
const schedules = (): readonly Choice<string>[] => [
  { value: '', title: policiesWords('never') },
  { value: '0 3 * * *', title: policiesWords('everyNight') },
  { value: '0 3 * * 1', title: policiesWords('everyMonday') },
  { value: '0 3 1 * *', title: policiesWords('firstOfMonth') },
];

const AFTER_CORRECTIONS: readonly number[] = [0, 25, 50, 100, 250, 500, 1_000];

/** The schedules to choose from; one that is set and not among them is kept as it is. */
export function scheduleChoices(set: Policies['retrainSchedule']): readonly Choice<string>[] {
  const usual = schedules();
  return usual.some((each) => each.value === set)
    ? usual
    : [...usual, { value: set, title: policiesWords('ownTimes', { cron: set }) }];
}

/** The numbers of corrections to choose from, the one that is set among them. */
export function correctionChoices(set: Policies['retrainAfterCorrections']): readonly Choice<number>[] {
  const values = AFTER_CORRECTIONS.includes(set)
    ? AFTER_CORRECTIONS
    : [...AFTER_CORRECTIONS, set].sort((a, b) => a - b);
  return values.map((value) => ({
    value,
    title: value === 0 ? policiesWords('never') : policiesWords('afterCorrections', { corrections: value }),
  }));
}

/** More rows than any sheet has: nobody is asked. */
const NEVER_ASKED = 1_000_000_000;
const REACHES: readonly number[] = [0, 10, 50, 200, NEVER_ASKED];

/** From how many rows on a correction is asked about, the number that is set among them. */
export function reachChoices(set: Policies['askBeforeRows']): readonly Choice<number>[] {
  const values = REACHES.includes(set) ? REACHES : [...REACHES, set].sort((a, b) => a - b);
  return values.map((value) => ({
    value,
    title: value === NEVER_ASKED ? policiesWords('never') : policiesWords('moreThanRows', { rows: value }),
  }));
}
