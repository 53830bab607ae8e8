import { worseProbability } from './paired-test.ts';

/** The answers of two models for the same rows, with what is right. */
export interface PairedAnswers {
  readonly labels: readonly string[];
  readonly champion: readonly string[];
  readonly challenger: readonly string[];
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

interface Outcome {
  readonly rows: number;
  readonly championRight: number;
  readonly challengerRight: number;
  readonly wins: number;
  readonly losses: number;
}

/**
 * Decides whether a challenger may become champion: on the same held-out rows it must not be worse, overall or on any
 * single class, by a one-sided paired test; the classes share the significance level among them (Bonferroni).
 *
 * @param holdout rows that neither has learnt from
 * @throws {RangeError} when the lists differ in length
 */
export function compareChallenger(holdout: PairedAnswers): GateDecision {
  const { labels, champion, challenger } = holdout;
  if (champion.length !== labels.length || challenger.length !== labels.length) throw new RangeError('compareChallenger requires answers of both for each row');
  if (labels.length < FEWEST_ROWS) {
    return { promoted: true, reasons: [`Only ${count(labels.length, 'held-out row')}: too few to compare by. The new version learned from more labels, so it answers.`] };
  }
  const overall = outcome(holdout, () => true);
  const summary = `${percent(overall.challengerRight, overall.rows)} right on ${count(overall.rows, 'held-out row')}, the champion ${percent(overall.championRight, overall.rows)}`;
  if (worseProbability(overall.wins, overall.losses) < SIGNIFICANCE) {
    const reason = `The new version is worse: ${summary}; of the ${overall.wins + overall.losses} rows they differ on it loses ${overall.losses}.`;
    return { promoted: false, reasons: [reason, 'The champion keeps answering. Check the latest corrections, or make this version champion by hand.'] };
  }
  const classes = [...new Set(labels)].sort();
  const worse = classes.flatMap((name) => {
    const own = outcome(holdout, (label) => label === name);
    if (worseProbability(own.wins, own.losses) >= SIGNIFICANCE / classes.length) return [];
    return [`The new version is worse on “${name}”: it finds ${own.challengerRight} of ${own.rows}, the champion ${own.championRight}.`];
  });
  if (worse.length > 0) {
    return { promoted: false, reasons: [...worse, `Overall it is not: ${summary}.`, 'The champion keeps answering. Add or check labels of this class, or make this version champion by hand.'] };
  }
  return { promoted: true, reasons: [`Not worse than the champion: ${summary}.`] };
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

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function count(rows: number, noun: string): string {
  return `${rows} ${noun}${rows === 1 ? '' : 's'}`;
}
