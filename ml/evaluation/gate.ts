import { percent } from '../percent.ts';
import { worseProbability } from './paired-test.ts';

/** The answers of two models for the same rows, with what is right. */
export interface PairedAnswers {
  readonly labels: readonly string[];
  readonly champion: readonly string[];
  readonly challenger: readonly string[];
}

/** The rows that a challenger is judged by. */
export interface GateEvidence {
  /** Rows that neither model has learned from. */
  readonly holdout: PairedAnswers;
  /** Corrections said since the champion learned; absent when there are none to judge by. */
  readonly corrections?: CorrectionTrial | undefined;
}

/**
 * How the challenger answers corrections that the champion has not learned from. Had the challenger learned them, only
 * a plain fault shows: that it is worse even then. People correct what is wrong, so the champion's figure is low by
 * nature; not being worse is all that can be asked of the other.
 */
export interface CorrectionTrial extends PairedAnswers {
  /** The challenger learned from these very rows; otherwise a copy of it answered that had not. */
  readonly areLearned: boolean;
}

/** What the gate decided, and why, in sentences for people. */
export interface GateDecision {
  readonly promoted: boolean;
  readonly reasons: string[];
}

/** A worsening is taken for real when it would be seen by accident in fewer than one of twenty trainings. */
const SIGNIFICANCE = 0.05;
/** With fewer rows than this no test can tell. */
const FEWEST_ROWS = 10;

/** One set of rows to judge by, and how to speak of it. */
interface Trial {
  readonly answers: PairedAnswers;
  /** "86.0 % right on 400 held-out rows, the champion 84.0 %" */
  readonly summary: string;
  readonly overall: Outcome;
  readonly classes: readonly string[];
  readonly noun: string;
}

interface Outcome {
  readonly rows: number;
  readonly championRight: number;
  readonly challengerRight: number;
  readonly wins: number;
  readonly losses: number;
}

/**
 * Decides whether a challenger may become champion: on the same held-out rows, and on the corrections since the champion
 * learned, it must not be worse, overall or on any single class, by one-sided paired tests. The sets share the
 * significance level between them, and so do all classes of all sets (Bonferroni).
 *
 * @throws {RangeError} when the lists differ in length
 */
export function compareChallenger({ holdout, corrections }: GateEvidence): GateDecision {
  const trials = [trialOf(holdout, 'held-out row', '', '')];
  if (corrections !== undefined) {
    trials.push(corrections.areLearned ? trialOf(corrections, 'correction', ' that it learned from', ', which did not,') : trialOf(corrections, 'correction', ' that it had not learned from', ''));
  }
  const telling = trials.filter(({ overall }) => overall.rows >= FEWEST_ROWS);
  const summaries = trials.filter(({ overall }) => overall.rows > 0).map(({ summary }) => `${summary}.`);
  if (telling.length === 0) {
    return { promoted: true, reasons: [`Only ${count(holdout.labels.length, 'held-out row')}: too few to compare by. The new version learned from more labels, so it answers.`] };
  }
  const worse = telling.filter(({ overall: { wins, losses } }) => worseProbability(wins, losses) < SIGNIFICANCE / telling.length);
  if (worse.length > 0) {
    const reasons = worse.map(({ summary, overall: { wins, losses } }) => `The new version is worse: ${summary}; of the ${wins + losses} rows they differ on it loses ${losses}.`);
    return { promoted: false, reasons: [...reasons, 'The champion keeps answering. Check the latest corrections, or make this version champion by hand.'] };
  }
  const allClasses = telling.reduce((sum, { classes }) => sum + classes.length, 0);
  const worseClasses = telling.flatMap((trial) => worseClassesOf(trial, SIGNIFICANCE / allClasses));
  if (worseClasses.length > 0) {
    return { promoted: false, reasons: [...worseClasses, `Overall it is not: ${summaries.join(' ')}`, 'The champion keeps answering. Add or check labels of this class, or make this version champion by hand.'] };
  }
  return { promoted: true, reasons: [`Not worse than the champion: ${summaries.join(' ')}`] };
}

function trialOf(answers: PairedAnswers, noun: string, ofChallenger: string, ofChampion: string): Trial {
  const { labels, champion, challenger } = answers;
  if (champion.length !== labels.length || challenger.length !== labels.length) throw new RangeError('compareChallenger requires answers of both for each row');
  const overall = outcome(answers, () => true);
  const { rows, challengerRight, championRight } = overall;
  const summary = `${percent(challengerRight / rows, 1)} right on ${count(rows, noun)}${ofChallenger}, the champion${ofChampion} ${percent(championRight / rows, 1)}`;
  return { answers, summary, overall, classes: [...new Set(labels)].sort(), noun };
}

function worseClassesOf({ answers, classes, noun }: Trial, level: number): string[] {
  return classes.flatMap((name) => {
    const own = outcome(answers, (label) => label === name);
    if (worseProbability(own.wins, own.losses) >= level) return [];
    return [`The new version is worse on “${name}”: it finds ${own.challengerRight} of ${count(own.rows, noun)}, the champion ${own.championRight}.`];
  });
}

function outcome({ labels, champion, challenger }: PairedAnswers, counts: (label: string) => boolean): Outcome {
  const total = { rows: 0, championRight: 0, challengerRight: 0, wins: 0, losses: 0 };
  labels.forEach((label, row) => {
    if (!counts(label)) return;
    const old = champion[row] === label;
    const own = challenger[row] === label;
    total.rows++;
    if (old) total.championRight++;
    if (own) total.challengerRight++;
    if (own && !old) total.wins++;
    if (old && !own) total.losses++;
  });
  return total;
}

function count(rows: number, noun: string): string {
  return `${rows} ${noun}${rows === 1 ? '' : 's'}`;
}
