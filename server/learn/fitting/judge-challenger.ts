import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import type { KeptColumn } from '../../../contract/classifier.ts';
import type { GateReason, GateThresholds } from '../../../contract/gate-reason.ts';
import type { GateDecision } from '../../../contract/training.ts';
import { gateRule, gateSentence } from '../../../contract/words/gate-words.ts';
import {
  compareChallenger,
  GATE_THRESHOLDS,
  type CorrectionTrial,
  type RowAnswers,
} from '../../../ml/evaluation/gate.ts';
import { gateReasons } from '../../../ml/evaluation/gate-reasons.ts';
import { giveawayColumns, tryColumn } from '../../../ml/evaluation/giveaway-columns.ts';
import type { ClassificationModel } from '../../../ml/learners/classification-model.ts';
import { trainClassifier, type TrainingHooks, type TrainingStep } from '../../../ml/learners/train-classifier.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { answerRows } from './answer-rows.ts';
import { openModel } from '../models/open-model.ts';
import { classesByNow, probabilitiesByNow } from '../models/classes-by-now.ts';
import { columnsStillRead } from '../models/version-columns.ts';
import { labelledTable } from './labelled-table.ts';
import { countClasses, everyNth, singleRowClasses, type TrainingRow, type TrainingSet } from './training-set.ts';

/** The champion's number and bytes, and the last feedback event that it learned from. */
export interface ChampionModel {
  readonly version: number;
  readonly bytes: Uint8Array;
  readonly lastSequence: number;
  /** Names of classes by now, by the words that they had before; none when no class was renamed or merged. */
  readonly names?: ReadonlyMap<string, string>;
}

/** A model that wants to become champion. */
export interface Challenger {
  readonly model: ClassificationModel;
  /** What it learned from, and the holdout. */
  readonly set: TrainingSet;
}

/** What both models were told. */
export interface Judgement {
  readonly columns: readonly KeptColumn[];
  readonly seed: number;
  /** Null before the first training. */
  readonly champion: ChampionModel | null;
}

/** With so many corrections since the champion learned, a copy is trained without the later half of them. */
const CORRECTIONS_FOR_A_COPY = 40;
/** Training the copy takes about as long as the training itself; beyond so many rows it is spared. */
const MOST_ROWS_FOR_A_COPY = 20_000;

/**
 * Decides whether a challenger becomes champion, with what people should know of it.
 *
 * The corrections since the champion learned are in the challenger's training set, and the champion has not seen them.
 * To judge both alike, a copy of the challenger learns everything but the later half of these corrections and is asked
 * about that half. Where there are too few for that, or the table is too large, the challenger itself is asked: that
 * shows plain faults only, and the reason says so. Corrections on held-out rows count among the holdout.
 */
export async function judgeChallenger(
  challenger: Challenger,
  task: Judgement,
  hooks: TrainingHooks,
): Promise<GateDecision> {
  const { set } = challenger;
  const decision =
    task.champion === null
      ? uncompared({ code: 'first-version', values: {} })
      : await compare(challenger, task, task.champion, hooks);
  const rows = [...set.train, ...set.holdout];
  const why = [
    ...decision.why,
    ...mentionGiveaways(rows, task.columns),
    ...mentionSingles(singleRowClasses(countClasses(rows))),
  ];
  return {
    ...decision,
    why,
    reasons: why.map((reason) => gateSentence(reason, decision.comparisons)),
    rule: decision.thresholds === null ? [] : gateRule(decision.thresholds),
  };
}

/** A decision as data, before it is put into words. */
interface Decided extends Pick<GateDecision, 'promoted' | 'against' | 'comparisons'> {
  readonly why: readonly GateReason[];
  readonly thresholds: GateThresholds | null;
}

/** There is nothing to compare with. */
function uncompared(reason: GateReason): Decided {
  return { promoted: true, why: [reason], against: null, comparisons: [], thresholds: null };
}

async function compare(
  { model, set }: Challenger,
  task: Judgement,
  { version, bytes, lastSequence, names = new Map() }: ChampionModel,
  hooks: TrainingHooks,
): Promise<Decided> {
  const champion = openModel(bytes);
  if (champion === null) return uncompared({ code: 'champion-unreadable', values: { version } });
  // As it answers new rows: what was dropped is missing from them.
  const asked = columnsStillRead(champion, task.columns);
  const pair = (challenger: ClassificationModel, rows: readonly TrainingRow[]) => ({
    labels: rows.map((row) => row.class),
    champion: answersOf(champion, asked, rows, names),
    challenger: answersOf(challenger, task.columns, rows),
  });
  const corrections = async (): Promise<CorrectionTrial | undefined> => {
    const recent = set.train
      .filter((row) => row.isByPerson && row.sequence > lastSequence)
      .sort((a, b) => a.sequence - b.sequence);
    if (recent.length === 0) return undefined;
    if (recent.length < CORRECTIONS_FOR_A_COPY || set.train.length > MOST_ROWS_FOR_A_COPY)
      return { ...pair(model, recent), areLearned: true };
    const later = recent.slice(recent.length >> 1);
    const withheld = new Set(later);
    const rest = labelledTable(
      task.columns,
      set.train.filter((row) => !withheld.has(row)),
    );
    const copy = await trainClassifier(
      rest,
      { columns: task.columns, learner: model.learner, seed: task.seed },
      { ...hooks, onProgress: (step, share) => hooks.onProgress('evaluating', shareOfCopy(step, share)) },
    );
    return { ...pair(copy.model, later), areLearned: false };
  };
  const outcome = compareChallenger({ holdout: pair(model, set.holdout), corrections: await corrections() });
  return {
    promoted: outcome.promoted,
    why: gateReasons(outcome, version),
    against: version,
    comparisons: [...outcome.comparisons],
    thresholds: GATE_THRESHOLDS,
  };
}

function answersOf(
  model: ClassificationModel,
  columns: readonly ColumnSpec[],
  rows: readonly TrainingRow[],
  names: ReadonlyMap<string, string> = new Map(),
): RowAnswers {
  const { labels, probabilities: learned } = answerRows(model, columns, rows);
  const now = classesByNow(model.classes, names);
  const { classes } = now;
  const probabilities = probabilitiesByNow(now, learned);
  const predicted = bestClasses(probabilities, classes.length);
  const numbers = new Map(classes.map((name, number) => [name, number]));
  const rightProbabilities = Float64Array.from(labels, (label, row) => {
    const number = numbers.get(label);
    return number === undefined ? 0 : probabilities[row * classes.length + number]!;
  });
  return { classes: Array.from(predicted, (best) => classes[best]!), rightProbabilities };
}

/** The learner is compared with the linear one first, then trained: about half the time each. */
function shareOfCopy(step: TrainingStep, share: number): number {
  if (step === 'encoding') return 0;
  return step === 'comparing' ? share / 2 : 0.5 + share / 2;
}

/** Rows by which columns are tried alone: more would say the same, and take seconds. */
const MOST_TRIED_ROWS = 10_000;

function mentionGiveaways(rows: readonly TrainingRow[], columns: readonly ColumnSpec[]): GateReason[] {
  const { table, labels } = labelledTable(columns, everyNth(rows, MOST_TRIED_ROWS));
  return giveawayColumns(table.columns.map((column) => tryColumn(column, labels))).map((giveaway) => ({
    code: 'giveaway',
    values: giveaway,
  }));
}

/** Class names listed at most; a person reads no more. */
const MOST_NAMED = 5;

function mentionSingles(singles: readonly string[]): GateReason[] {
  if (singles.length === 0) return [];
  const classes = singles.slice(0, MOST_NAMED);
  return [{ code: 'single-row-classes', values: { classes, more: singles.length - classes.length } }];
}
