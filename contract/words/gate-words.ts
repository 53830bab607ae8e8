import type { GateReason, GateThresholds } from '../gate-reason.ts';
import type { GateComparison } from '../training.ts';
import { giveawaySentence } from './giveaway-words.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './gate/de.ts';
import { en } from './gate/en.ts';
import { pt } from './gate/pt.ts';
import { percent } from './percent.ts';
import { asGiven, quotedWhole, signed, withDecimals } from './phrases.ts';

const words = catalogue({ en, de, pt });

/** The rule by which a new version replaces the one in use, in sentences for people; made of the rule's constants. */
export function gateRule({ tolerance, lostClassLevel, leastProbability, fewestRows }: GateThresholds): string[] {
  return [
    words('ruleMeasure', { leastProbability: asGiven(leastProbability) }),
    words('ruleTolerance', { tolerance: asGiven(tolerance) }),
    words('ruleWorse', { trainings: Math.round(1 / lostClassLevel) }),
    words('ruleFewRows', { fewestRows }),
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
      return words('firstVersion');
    case 'champion-unreadable':
      return words('unreadable', { version: reason.values.version });
    case 'overtaken':
      return words('overtaken', { version: reason.values.version });
    case 'pinned':
      return words('pinned', reason.values);
    case 'lost-class':
      return words('lostClass', { ...reason.values, rows: rowsOf(reason.values) });
    case 'compared':
      return comparedSentence(reason.values, comparisonOn(reason.values.on, comparisons));
    case 'fewer-right':
      return reason.values.difference <= 0
        ? words('fewerRight')
        : words('fewerRightWithin', { tolerance: asGiven(reason.values.tolerance) });
    case 'kept-back':
      return words('keptBack', { champion: reason.values.champion });
    case 'giveaway':
      return words('giveaway', { column: giveawaySentence(reason.values) });
    case 'single-row-classes': {
      const { classes, more } = reason.values;
      return words('singleRows', { names: classes.map(quotedWhole).join(', '), more });
    }
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
        return words('adviceOvertaken');
      case 'pinned':
        return words('advicePinned', { version: reason.values.version });
      case 'kept-back':
        return words('adviceKeptBack');
    }
  }
  return null;
}

type ValuesOf<Code extends GateReason['code']> = Extract<GateReason, { code: Code }>['values'];

function comparedSentence({ champion, on, passes }: ValuesOf<'compared'>, comparison: GateComparison): string {
  const { finding } = comparison;
  const compared = { champion, rows: rowsOf(comparison), figures: figures(comparison, champion) };
  if (on !== 'held-out-rows' && finding !== 'worse') return words('onRows', compared);
  switch (finding) {
    case 'too-few-rows':
      return words(comparison.rows === 0 ? 'noRows' : 'fewRows', compared);
    case 'better':
      return words('better', compared);
    case 'as-good':
      return words('asGood', compared);
    case 'worse':
      return words('worse', compared);
    case 'open':
      return words(passes ? 'openPasses' : 'openBehind', compared);
  }
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
function figures({ challenger, champion, difference }: GateComparison, version: number): string {
  const [own, other] = [percent(challenger.accuracy, 1), percent(champion.accuracy, 1)];
  const right = words('right', { challenger: own, champion: other, version });
  if (difference === null) return right;
  return words('logLoss', {
    challenger: withDecimals(challenger.logLoss, 3),
    champion: withDecimals(champion.logLoss, 3),
    difference: signed(difference.value),
    low: signed(difference.low),
    high: signed(difference.high),
    version,
    right,
  });
}

const ROWS = {
  'held-out-rows': 'heldOut',
  corrections: 'corrections',
  'learned-corrections': 'learnedCorrections',
} as const;

function rowsOf({ on, rows }: Pick<GateComparison, 'on' | 'rows'>): string {
  return words(ROWS[on], { rows });
}
