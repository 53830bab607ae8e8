import type { GateReason, GateThresholds } from '../gate-reason.ts';
import type { GateComparison } from '../training.ts';
import { giveawaySentence } from './giveaway-words.ts';
import { percent } from './percent.ts';
import { counted, signed } from './phrases.ts';

/** The rule by which a new version replaces the one in use, in sentences for people; made of the rule's constants. */
export function gateRule({ tolerance, lostClassLevel, leastProbability, fewestRows }: GateThresholds): string[] {
  const trainings = Math.round(1 / lostClassLevel);
  return [
    `Both versions answer the same rows, which neither has learned from. Log-loss is how surprised a version is by the right class of a row: 0 when it was sure of it, more the less it expected it. No class counts as less likely than ${leastProbability}.`,
    `The new version answers when its log-loss is, with 95 % confidence, at most ${tolerance} higher than that of the version in use. Where the rows can show neither that nor the opposite, it answers when its log-loss is not the higher one.`,
    `It is kept back all the same when its log-loss is, with 95 % confidence, higher on the corrections since the version in use learned, or when it finds so many fewer rows of a class as chance would take from it in fewer than one of ${trainings} trainings.`,
    `With fewer than ${fewestRows} rows nothing can be compared: the new version answers, because it knows the latest labels. What a person has pinned goes before all this.`,
  ];
}

/**
 * Why the gate decided as it did: one reason, with its figures. It is kept with the version and read long after, so it
 * says nothing of which version answers now, nor what to do.
 *
 * @param comparisons of the decision
 * @throws {RangeError} when none of them is on the rows that the reason speaks of
 * @example gateSentence({ code: 'kept-back', values: { champion: 1 } }, []) // => 'Version 1 went on answering.'
 */
export function gateSentence(reason: GateReason, comparisons: readonly GateComparison[]): string {
  switch (reason.code) {
    case 'first-version':
      return 'It is the first version: there was none to compare it with.';
    case 'champion-unreadable':
      return `Version ${reason.values.version} was made by another release of Amend, which this one could not read, so the new version took over.`;
    case 'overtaken':
      return `Version ${reason.values.version} was put in use while this one was learning, so the two were not compared.`;
    case 'pinned':
      return `Version ${reason.values.version} was pinned by ${reason.values.person}, so it went on answering.`;
    case 'lost-class':
      return lostSentence(reason.values);
    case 'compared':
      return comparedSentence(reason.values, comparisonOn(reason.values.on, comparisons));
    case 'fewer-right':
      return `Fewer of its answers are right, but its probabilities are ${reason.values.difference <= 0 ? 'not farther from the truth' : `at most ${reason.values.tolerance} farther from the truth`}, and they decide.`;
    case 'kept-back':
      return `Version ${reason.values.champion} went on answering.`;
    case 'giveaway':
      return `${giveawaySentence(reason.values)} If it is filled in after the class is decided, set up a classifier that leaves it out: for new rows it is still empty.`;
    case 'single-row-classes':
      return singlesSentence(reason.values);
  }
}

/**
 * What to do about a version as long as it is kept back, by the reason that decided.
 * @example gateAdvice([{ code: 'pinned', values: { version: 1, person: 'Ben' } }]) // => 'Unpin version 1, or put the new version in use by hand.'
 * @example gateAdvice([{ code: 'first-version', values: {} }]) // => null
 */
export function gateAdvice(why: readonly GateReason[]): string | null {
  for (const reason of why) {
    switch (reason.code) {
      case 'overtaken':
        return 'Train again, or put the new version in use by hand.';
      case 'pinned':
        return `Unpin version ${reason.values.version}, or put the new version in use by hand.`;
      case 'kept-back':
        return 'Check the latest corrections, label more rows and train again, or put the new version in use by hand.';
    }
  }
  return null;
}

type ValuesOf<Code extends GateReason['code']> = Extract<GateReason, { code: Code }>['values'];

function lostSentence({ champion, class: name, on, rows, challengerFinds, championFinds }: ValuesOf<'lost-class'>) {
  const other = `version ${champion}`;
  return `Worse than ${other} on “${name}”: of ${rowsOf({ on, rows })} it finds ${challengerFinds}, ${other} ${championFinds}.`;
}

function comparedSentence({ champion, on, passes }: ValuesOf<'compared'>, comparison: GateComparison): string {
  const { finding, rows } = comparison;
  const other = `version ${champion}`;
  const here = rowsOf(comparison);
  if (on !== 'held-out-rows' && finding !== 'worse') return `On ${here}: ${figures(comparison, other)}.`;
  switch (finding) {
    case 'too-few-rows':
      return rows === 0
        ? `No held-out row to compare with ${other} by; the new version knows the latest labels.`
        : `Only ${here}: too few to compare with ${other} by; the new version knows the latest labels.`;
    case 'better':
      return `Better than ${other} on ${here}: ${figures(comparison, other)}.`;
    case 'as-good':
      return `As good as ${other} on ${here}: ${figures(comparison, other)}.`;
    case 'worse':
      return `Worse than ${other} on ${here}: ${figures(comparison, other)}.`;
    case 'open':
      return `${here} cannot tell which is better; so far ${passes ? `the new version is not behind ${other}` : `${other} is ahead`}: ${figures(comparison, other)}.`;
  }
}

function singlesSentence({ classes, more }: ValuesOf<'single-row-classes'>): string {
  const named = classes.map((name) => `“${name}”`).join(', ');
  const others = more > 0 ? ` and ${more} more` : '';
  return `Only one row has the label ${named}${others}: too few to learn. Label more such rows.`;
}

function comparisonOn(on: GateComparison['on'], comparisons: readonly GateComparison[]): GateComparison {
  const found = comparisons.find((each) => each.on === on);
  if (found === undefined) throw new RangeError(`gateSentence requires a comparison on ${on}`);
  return found;
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
      return counted(rows, 'held-out row');
    case 'corrections':
      return `${counted(rows, 'correction')} that neither had learned from`;
    case 'learned-corrections':
      return `${counted(rows, 'correction')} that only the new version learned from`;
  }
}
