import { learnedByChance } from '../learned-by-chance.ts';
import { GO_AHEAD, ROLL_BACK } from '../metric.ts';
import type { TreeRule } from '../model-report.ts';
import type { Advice, AnsweringVersion, HelpfulObservations, RollbackQuestion } from '../rollback.ts';
import { catalogue } from '../language/catalogue.ts';
import { percent } from './percent.ts';
import { asGiven, listed, quotedWhole } from './phrases.ts';
import { de } from './rollback/de.ts';
import { en } from './rollback/en.ts';
import { pt } from './rollback/pt.ts';

const words = catalogue({ en, de, pt });

/**
 * A decision as one says it.
 * @example decisionName('1') // => '1 (roll back)'
 */
export function decisionName(decision: string): string {
  if (decision === ROLL_BACK) return words('rollBackName', { decision });
  return decision === GO_AHEAD ? words('goAheadName', { decision }) : quotedWhole(decision);
}

/**
 * What was asked.
 * @example questionPhrase({ value: 812, unit: 'ms', minutes: 1 }) // => '812 ms after 1 minute'
 */
export function questionPhrase({ value, unit, minutes }: RollbackQuestion): string {
  const measured = unit === undefined || unit === '' ? asGiven(value) : `${asGiven(value)} ${unit}`;
  return words('question', { value: measured, minutes, time: asGiven(minutes) });
}

/** As a message tells them apart, whose cases have no hyphens. */
const ADVICE = { 'roll-back': 'rollBack', 'go-ahead': 'goAhead', none: 'none' } as const;

/** What to do, and how sure the version is. */
export function adviceSentence(
  advice: Advice,
  question: RollbackQuestion,
  { decision, confidence }: { readonly decision: string; readonly confidence: number },
  { version, learned }: AnsweringVersion,
): string {
  if (learned === 'nothing') return words('nothingToLearn', { version });
  return words(learned === 'too-few-rows' ? 'adviceCautious' : 'advice', {
    advice: ADVICE[advice],
    version,
    decision: decisionName(decision),
    question: questionPhrase(question),
    confidence: percent(confidence),
  });
}

/** How good the version is on what it had not seen. */
export function accuracySentence({ version, accuracy, majorityAccuracy }: AnsweringVersion): string {
  const { value, low, high, rows } = accuracy;
  if (rows === 0) return words('accuracyUnknown', { version });
  const shares = { right: percent(value), low: percent(low), high: percent(high), majority: percent(majorityAccuracy) };
  return words('accuracy', { version, rows, ...shares });
}

/** How good it is on what it learned from, and whether that is too good to be true. */
export function trainingSentence({ version, accuracy, trainAccuracy }: AnsweringVersion): string {
  if (trainAccuracy === null) return words('trainingUnknown', { version });
  const { value, rows } = trainAccuracy;
  return words(learnedByChance(accuracy, trainAccuracy) ? 'trainingByChance' : 'training', {
    rows,
    right: percent(value),
  });
}

/** The path of the tree that decided. */
export function ruleSentence(rule: TreeRule | null, decision: string, { version }: AnsweringVersion): string {
  if (rule === null) return words('noTree', { version });
  const leaf = { rows: rule.rows, share: percent(rule.share), decision: decisionName(rule.class) };
  if (rule.conditions.length === 0) return words('noRule', { version, ...leaf });
  const sentence = words('rule', { conditions: listed(rule.conditions), ...leaf });
  if (rule.class === decision) return sentence;
  return words('ruleDiffers', { rule: sentence, decision: decisionName(decision) });
}

/** What would tell more. */
export function helpSentence(
  help: HelpfulObservations | null,
  { version, accuracy, learned }: AnsweringVersion,
): string {
  if (learned === 'nothing') return words('nothingHelps', { rows: accuracy.rows });
  if (help === null) return words('known', { version });
  const { decision, held, right, margin, target, observations: more } = help;
  const wanted = { decision: decisionName(decision), more, target: points(target) };
  return held === 0 ? words('helpNoneHeld', wanted) : words('help', { ...wanted, held, right, margin: points(margin) });
}

function points(share: number): string {
  return words('points', { points: Math.max(1, Math.round(100 * share)) });
}
