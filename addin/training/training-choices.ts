import type { Policies } from '../../contract/classifier.ts';
import { trainingWords } from './words/training-words.ts';

export interface Choice<Value> {
  readonly value: Value;
  readonly title: string;
}

/** Schedules in plain words, each with its cron expression in UTC. */
const schedules = (): readonly Choice<string>[] => [
  { value: '', title: trainingWords('never') },
  { value: '0 3 * * *', title: trainingWords('everyNight') },
  { value: '0 3 * * 1', title: trainingWords('everyMonday') },
  { value: '0 3 1 * *', title: trainingWords('firstOfMonth') },
];

const AFTER_CORRECTIONS: readonly number[] = [0, 25, 50, 100, 250, 500, 1_000];

/** The schedules to choose from; one that is set and not among them is kept as it is. */
export function scheduleChoices(set: Policies['retrainSchedule']): readonly Choice<string>[] {
  const usual = schedules();
  return usual.some((each) => each.value === set)
    ? usual
    : [...usual, { value: set, title: trainingWords('ownTimes', { cron: set }) }];
}

/** The numbers of corrections to choose from, the one that is set among them. */
export function correctionChoices(set: Policies['retrainAfterCorrections']): readonly Choice<number>[] {
  const values = AFTER_CORRECTIONS.includes(set)
    ? AFTER_CORRECTIONS
    : [...AFTER_CORRECTIONS, set].sort((a, b) => a - b);
  return values.map((value) => ({
    value,
    title: value === 0 ? trainingWords('never') : trainingWords('afterCorrections', { corrections: value }),
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
    title: value === NEVER_ASKED ? trainingWords('never') : trainingWords('moreThanRows', { rows: value }),
  }));
}

/** Whether two policies say the same about what is set here. */
export function samePolicies(a: Policies, b: Policies): boolean {
  return (
    a.retrainAfterCorrections === b.retrainAfterCorrections &&
    a.retrainSchedule === b.retrainSchedule &&
    a.retrainOnDrift === b.retrainOnDrift &&
    a.learner === b.learner &&
    a.segmentColumn === b.segmentColumn &&
    a.askBeforeRows === b.askBeforeRows &&
    a.rulesByTwo === b.rulesByTwo &&
    a.doubleShare === b.doubleShare
  );
}
