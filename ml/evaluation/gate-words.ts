import { percent } from '../percent.ts';
import { LOST_CLASS_LEVEL, passes, TOLERANCE, type GateComparison, type GateOutcome, type LostClass } from './gate.ts';
import { LEAST_PROBABILITY } from './log-loss.ts';
import { FEWEST_PAIRED_ROWS } from './paired-difference.ts';

/**
 * The rule by which a new version replaces the one in use, in sentences for people; made of the rule's own constants.
 */
export function gateRule(): string[] {
  const trainings = Math.round(1 / LOST_CLASS_LEVEL);
  return [
    `Both versions answer the same rows, which neither has learned from. Log-loss is how surprised a version is by the right class of a row: 0 when it was sure of it, more the less it expected it. No class counts as less likely than ${LEAST_PROBABILITY}.`,
    `The new version answers when its log-loss is, with 95 % confidence, at most ${TOLERANCE} higher than that of the version in use. Where the rows can show neither that nor the opposite, it answers when its log-loss is not the higher one.`,
    `It is kept back all the same when its log-loss is, with 95 % confidence, higher on the corrections since the version in use learned, or when it finds so many fewer rows of a class as chance would take from it in fewer than one of ${trainings} trainings.`,
    `With fewer than ${FEWEST_PAIRED_ROWS} rows nothing can be compared: the new version answers, because it knows the latest labels. What a person has pinned goes before all this.`,
  ];
}

/**
 * Why the gate decided as it did, with the figures.
 *
 * @param champion number of the version that the challenger was compared with
 */
export function gateReasons({ promoted, comparisons, lostClasses }: GateOutcome, champion: number): string[] {
  const other = `version ${champion}`;
  const [onHoldout, ...onCorrections] = comparisons;
  return [
    ...lostClasses.map((lost) => lostSentence(lost, other)),
    ...onCorrections
      .filter(({ finding }) => finding === 'worse')
      .map((each) => `Worse than ${other} on ${rowsOf(each)}: ${figures(each, other)}.`),
    holdoutSentence(onHoldout!, other),
    ...fewerRight(onHoldout!),
    ...onCorrections
      .filter(({ finding, rows }) => finding !== 'worse' && rows > 0)
      .map((each) => `On ${rowsOf(each)}: ${figures(each, other)}.`),
    ...(promoted
      ? []
      : [
          `Version ${champion} keeps answering. Check the latest corrections, label more rows and train again, or put the new version in use by hand.`,
        ]),
  ];
}

function holdoutSentence(comparison: GateComparison, other: string): string {
  const { finding, rows } = comparison;
  const on = rowsOf(comparison);
  switch (finding) {
    case 'too-few-rows':
      return rows === 0
        ? `No held-out row to compare with ${other} by; the new version knows the latest labels.`
        : `Only ${on}: too few to compare with ${other} by; the new version knows the latest labels.`;
    case 'better':
      return `Better than ${other} on ${on}: ${figures(comparison, other)}.`;
    case 'as-good':
      return `As good as ${other} on ${on}: ${figures(comparison, other)}.`;
    case 'worse':
      return `Worse than ${other} on ${on}: ${figures(comparison, other)}.`;
    case 'open':
      return `${count(rows, 'held-out row')} cannot tell which is better; so far ${passes(comparison) ? `the new version is not behind ${other}` : `${other} is ahead`}: ${figures(comparison, other)}.`;
  }
}

/** Says that accuracy speaks against the challenger where log-loss does not. */
function fewerRight(comparison: GateComparison): string[] {
  const { challenger, champion, difference } = comparison;
  if (difference === null || !passes(comparison) || challenger.accuracy >= champion.accuracy) return [];
  return [
    `Fewer of its answers are right, but its probabilities are ${difference.value <= 0 ? 'not farther from the truth' : `at most ${TOLERANCE} farther from the truth`}, and they decide.`,
  ];
}

function lostSentence({ class: name, on, rows, challengerFinds, championFinds }: LostClass, other: string): string {
  return `Worse than ${other} on “${name}”: of ${rowsOf({ on, rows })} it finds ${challengerFinds}, ${other} ${championFinds}.`;
}

/**
 * "log-loss 0.310, version 1: 0.290, a difference of +0.020 (between −0.010 and +0.050 with 95 % confidence); 90.3 %
 * right, version 1: 91.9 %"
 */
function figures({ challenger, champion, difference }: GateComparison, other: string): string {
  const right = `${percent(challenger.accuracy, 1)} right, ${other}: ${percent(champion.accuracy, 1)}`;
  if (difference === null) return right;
  return `log-loss ${challenger.logLoss.toFixed(3)}, ${other}: ${champion.logLoss.toFixed(3)}, a difference of ${signed(difference.value)} (between ${signed(difference.low)} and ${signed(difference.high)} with 95 % confidence); ${right}`;
}

function rowsOf({ on, rows }: Pick<GateComparison, 'on' | 'rows'>): string {
  switch (on) {
    case 'held-out-rows':
      return count(rows, 'held-out row');
    case 'corrections':
      return `${count(rows, 'correction')} that neither had learned from`;
    case 'learned-corrections':
      return `${count(rows, 'correction')} that only the new version learned from`;
  }
}

/** Such as “+0.012”. */
function signed(value: number): string {
  const text = Math.abs(value).toFixed(3);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

function count(rows: number, noun: string): string {
  return `${rows} ${noun}${rows === 1 ? '' : 's'}`;
}
