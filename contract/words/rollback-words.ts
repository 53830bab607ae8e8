import { GO_AHEAD, ROLL_BACK } from '../metric.ts';
import type { TreeRule } from '../model-report.ts';
import type { Advice, AnsweringVersion, HelpfulObservations, RollbackQuestion } from '../rollback.ts';
import { percent } from './percent.ts';
import { counted, grouped, listed } from './phrases.ts';

/**
 * A decision as one says it.
 * @example decisionName('1') // => '1 (roll back)'
 */
export function decisionName(decision: string): string {
  if (decision === ROLL_BACK) return `${decision} (roll back)`;
  return decision === GO_AHEAD ? `${decision} (go ahead)` : `“${decision}”`;
}

/**
 * What was asked.
 * @example questionPhrase({ value: 812, unit: 'ms', minutes: 1 }) // => '812 ms after 1 minute'
 */
export function questionPhrase({ value, unit, minutes }: RollbackQuestion): string {
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  const time = minutes.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  return `${number}${unit === undefined || unit === '' ? '' : ` ${unit}`} after ${time} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** What to do, and how sure the version is. */
export function adviceSentence(
  advice: Advice,
  question: RollbackQuestion,
  { decision, confidence }: { readonly decision: string; readonly confidence: number },
  { version, learned }: AnsweringVersion,
): string {
  if (learned === 'nothing')
    return `No advice: there is nothing to learn in these observations. Version ${version} does no better on new ones than always giving the same answer.`;
  const expects = `version ${version} expects decision ${decisionName(decision)} for ${questionPhrase(question)}, ${percent(confidence)} sure`;
  const caution =
    learned === 'too-few-rows' ? ' Too few observations were held back to show that it knows better than chance.' : '';
  if (advice === 'none') return `No advice: ${expects}.${caution}`;
  return `${advice === 'roll-back' ? 'Roll back' : 'Go ahead'}: ${expects}.${caution}`;
}

/** How good the version is on what it had not seen. */
export function accuracySentence({ version, accuracy, majorityAccuracy }: AnsweringVersion): string {
  const { value, low, high, rows } = accuracy;
  if (rows === 0) return `How good version ${version} is, is not known: no observation was held back from it yet.`;
  return `Version ${version} was right on ${percent(value)} of ${counted(rows, 'observation')} that it had not seen (95 % interval: ${percent(low)} to ${percent(high)}); always giving the more frequent answer would be right on ${percent(majorityAccuracy)}.`;
}

/** How good it is on what it learned from, and whether that is too good to be true. */
export function trainingSentence({ version, accuracy, trainAccuracy }: AnsweringVersion): string {
  if (trainAccuracy === null)
    return `Version ${version} was made by an earlier release: its training accuracy was not noted.`;
  const { value, rows, low } = trainAccuracy;
  const sentence = `Of the ${counted(rows, 'observation')} that it learned from, it gets ${percent(value)} right.`;
  if (accuracy.rows === 0 || low <= accuracy.high) return sentence;
  return `${sentence} That is more than on new ones: some of what it learned is chance.`;
}

/** The path of the tree that decided. */
export function ruleSentence(rule: TreeRule | null, decision: string, { version }: AnsweringVersion): string {
  if (rule === null)
    return `Version ${version} is no decision tree, so there is no single rule. Train a decision tree to see one.`;
  const { rows, share } = rule;
  if (rule.conditions.length === 0)
    return `The tree of version ${version} has no rule: it answers every question alike. Of the ${counted(rows, 'observation')} that it learned from, ${percent(share)} have decision ${decisionName(rule.class)}.`;
  const fits = `${counted(rows, 'observation')} that it learned from ${rows === 1 ? 'fits' : 'fit'} this, ${percent(share)} of them with decision ${decisionName(rule.class)}.`;
  const differs =
    rule.class === decision ? '' : ` As ${decisionName(decision)} is more frequent in all, that is the answer.`;
  return `The rule that decided: ${listed(rule.conditions)}. ${fits}${differs}`;
}

/** What would tell more. */
export function helpSentence(
  help: HelpfulObservations | null,
  { version, accuracy, learned }: AnsweringVersion,
): string {
  if (learned === 'nothing')
    return `More observations of this kind would hardly help: among the ${grouped(accuracy.rows)} held back a rule worth having would have shown. Ask whether value and time have to do with the decision.`;
  if (help === null) return `What version ${version} gets right is known to within about one point.`;
  const { decision, held, right, margin, target, observations } = help;
  const known =
    held === 0
      ? `No observation with decision ${decisionName(decision)} was held back yet.`
      : `Of ${counted(held, 'observation')} with decision ${decisionName(decision)} held back it got ${grouped(right)} right, which is known to ± ${points(margin)}.`;
  return `${known} About ${grouped(observations)} more with this decision would narrow that to ± ${points(target)} (Wilson interval), since a tenth is held back.`;
}

function points(share: number): string {
  const number = Math.max(1, Math.round(100 * share));
  return counted(number, 'point');
}
