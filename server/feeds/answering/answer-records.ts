import { randomUUID } from 'node:crypto';
import type { CellValue } from '../../../contract/cell.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Kysely } from 'kysely';
import { featureHash } from '../../../contract/row-hash.ts';
import type { OnPredicted, OnShown } from '../../answer/predictions/predict-rows.ts';
import { toLoggedRow } from '../../answer/predictions/predict-rows.ts';
import { answerInSlices, watchedBatch } from '../../answer/predictions/answer-slices.ts';
import type { LoggedBatch } from '../../answer/predictions/prediction-log-store.ts';
import type { ShownRow } from '../../answer/predictions/view.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { AnsweringModel } from '../../answer/serving/answering-models.ts';
import type { BlockAnswer } from '../../answer/serving/answer-block.ts';
import type { ClassNames } from '../../answer/serving/class-names.ts';
import { arrangeCells, columnPositions } from '../../record/classifiers/arrange-cells.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import type { LearningTurn, RecordToLearn } from '../learning/learning-turn.ts';
import type { StreamAnswer } from '../learning/lesson-fold.ts';
import type { FeedPlan, Sorted } from '../mapping/feed-plan.ts';

/** A record that became a row. */
export type RowRecord = Extract<Sorted, { outcome: 'row' }>;
/** A record that says the label of an earlier one. */
type ToldRecord = Extract<Sorted, { outcome: 'told' }>;

/** Of rows that no version answered, since there is none. */
export const NO_VERSION = 0;

/** Who answers for a classifier: its model, unless it has none, and what its classes are called by now. */
export interface Answerer {
  readonly classifier: StoredClassifier;
  readonly model: AnsweringModel | null;
  readonly names: ClassNames;
}

/** A number that was foretold of a row: its mean, and between which it is expected; null while too little is known. */
export interface Foretold {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Records with their answers, not recorded yet. */
export interface AnsweredRecords {
  readonly plan: FeedPlan;
  readonly classifier: StoredClassifier;
  readonly batch: LoggedBatch;
  readonly rows: readonly ShownRow[];
  /** Of each row, its record, what was foretold of it, and the sinks and actions that it goes to. */
  readonly records: readonly RowRecord[];
  readonly foretold: readonly (Foretold | null)[];
  readonly sinks: readonly (readonly number[])[];
  readonly actions: readonly (readonly number[])[];
  /** Records that were not answered: since no class was known yet, or as the label of an earlier one alone. */
  readonly taught: readonly (RowRecord | ToldRecord)[];
  /** Of each row how unusual it is; left out where classes are answered. */
  readonly scores?: readonly number[] | undefined;
  /** For whoever watches; null where nobody does. */
  readonly watched: Parameters<OnPredicted>[0] | null;
  readonly shown: Parameters<OnShown>[0] | null;
  /**
   * Keeps what was learned of the records, in the transaction that records them; false where others were learned
   * meanwhile, so that they are to be answered anew.
   */
  readonly keep?: (transaction: Kysely<Database>) => Promise<boolean>;
  /** What was kept is committed. */
  readonly settle?: () => void;
}

/** A row with the model's answer, if there is a model. */
interface ByModel extends Omit<ShownRow, 'prediction'> {
  readonly prediction: ShownRow['prediction'] | null;
  chanceOf(name: string): number;
}

/**
 * Answers rows as any others are answered, or by what the stream has taught where that is better, and asks the
 * conditions of sinks and actions about them. Records nothing.
 *
 * @param turn has each record learned after it is answered, in their order; null of a feed that does not learn
 * @throws {ProblemError} column-missing, column-unclear; no-champion, where there is no model and no stream
 */
export async function answerRecords(
  answerer: Answerer,
  plan: FeedPlan,
  sorted: readonly Sorted[],
  predictedAt: Date,
  turn: LearningTurn | null = null,
): Promise<AnsweredRecords> {
  const { classifier, model } = answerer;
  const all = sorted.filter((each) => each.outcome === 'row');
  const { rows: byModel, answers } = await askModel(answerer, plan, all);
  const streamed = turn === null ? null : await askStream(turn, sorted, byModel, predictedAt);
  const said = byModel.map((row, at) => predictionOf(answerer, turn, row, streamed?.rows[at] ?? null));
  const isKnown = said.map((prediction) => prediction !== null);
  const rows = byModel.flatMap(({ key, rowHash, cells }, at): ShownRow[] =>
    said[at] === null ? [] : [{ key, rowHash, cells, prediction: said[at]! }],
  );
  const records = all.filter((_, at) => isKnown[at]);
  const unanswered = all.filter((_, at) => !isKnown[at]);
  // A stream that knows no class yet takes them, and waits for their labels where these may come later.
  if (turn === null && unanswered.length > 0) throw new ProblemError('no-champion', { reason: 'untrained' });
  const asked = rows.map(({ prediction }, at) => ({ ...prediction, cells: records[at]!.row.cells }));
  const modelVersion = model?.version ?? NO_VERSION;
  const head = { classifierId: classifier.id, modelVersion, predictedAt };
  return {
    ...{ plan, classifier, rows, records },
    batch: {
      ...head,
      id: randomUUID(),
      viewId: randomUUID(),
      causedBy: 'request',
      from: 'feed',
      rows: rows.map(toLoggedRow),
    },
    foretold: (streamed?.rows ?? all.map(() => null)).filter((_, at) => isKnown[at]).map(foretoldOf),
    sinks: plan.sinksOf(asked),
    actions: plan.actionsOf(asked),
    taught: [...unanswered, ...sorted.filter((each) => each.outcome === 'told')],
    watched: model === null ? null : watchedBatch(model, { predictedAt, source: 'feed' }, rows, answers),
    shown: model === null ? null : { ...head, rows, own: null },
  };
}

async function askModel(
  { classifier, model }: Answerer,
  plan: FeedPlan,
  records: readonly RowRecord[],
): Promise<{ readonly rows: readonly ByModel[]; readonly answers: readonly BlockAnswer[] }> {
  const positions = columnPositions(
    classifier,
    plan.columns.map(({ called }) => called),
  );
  const toAnswer = records.map(({ row: { key, cells: mapped } }) => {
    const cells = arrangeCells(positions, mapped);
    return { key, rowHash: featureHash(classifier, cells), cells };
  });
  if (model === null)
    return { rows: toAnswer.map((row) => ({ ...row, prediction: null, chanceOf: () => 0 })), answers: [] };
  const rows: ByModel[] = [];
  const answers: BlockAnswer[] = [];
  for await (const slice of answerInSlices(model, toAnswer, null)) {
    const { classes, probabilities } = slice.answer;
    const places = new Map(classes.map((name, place) => [name, place]));
    rows.push(
      ...slice.rows.map((row, at) => ({
        ...row,
        chanceOf: (name: string) => {
          const place = places.get(name);
          return place === undefined ? 0 : probabilities[at * classes.length + place]!;
        },
      })),
    );
    answers.push(slice.answer);
  }
  return { rows, answers };
}

/** Asks the stream of the records in their order, and has it learn each. */
async function askStream(
  turn: LearningTurn,
  sorted: readonly Sorted[],
  byModel: readonly ByModel[],
  at: Date,
): Promise<{ readonly rows: readonly (StreamAnswer | null)[] }> {
  const teaching: { readonly record: RecordToLearn; readonly row: number | null }[] = [];
  let row = 0;
  for (const each of sorted)
    if (each.outcome === 'row') {
      teaching.push({ record: toLearn(each, byModel[row]!), row });
      row++;
    } else if (each.outcome === 'told') {
      const { key, lesson: label } = each.told;
      teaching.push({ record: { key, label, cells: null, model: null }, row: null });
    }
  const answers = await turn.answer(
    teaching.map(({ record }) => record),
    at,
  );
  return { rows: answers.filter((_, place) => teaching[place]!.row !== null) };
}

/** The model is compared by what it says itself: where a label or a rule answers, it was not asked. */
function toLearn({ row }: RowRecord, { key, cells, prediction, chanceOf }: ByModel): RecordToLearn {
  const isByModel = prediction?.source === 'model';
  return {
    ...{ key, cells: cells as readonly CellValue[], label: row.lesson },
    model: isByModel ? { answer: { class: prediction.class, confidence: prediction.confidence }, chanceOf } : null,
  };
}

/** A row's own label and rules go before both; the model's answer stands unless the stream's is to take its place. */
function predictionOf(
  { names, model }: Answerer,
  turn: LearningTurn | null,
  { prediction }: ByModel,
  streamed: StreamAnswer | null,
): ShownRow['prediction'] | null {
  const isOpen = prediction === null || prediction.source === 'model';
  const isByStream = turn?.who.who === 'stream' && isOpen && streamed !== null && 'classes' in streamed;
  if (!isByStream || streamed.classes.names.length === 0) return model === null ? null : prediction;
  const { classes, probabilities } = names.byNow(streamed.classes.names, streamed.classes.chances);
  let best = 0;
  for (let k = 1; k < classes.length; k++) if (probabilities[k]! > probabilities[best]!) best = k;
  return { class: classes[best]!, confidence: probabilities[best]!, source: 'stream' };
}

function foretoldOf(streamed: StreamAnswer | null): Foretold | null {
  if (streamed === null || !('value' in streamed)) return null;
  const { mean, within } = streamed.value;
  if (!Number.isFinite(mean)) return null;
  const isBounded = Number.isFinite(within);
  return { value: mean, low: isBounded ? mean - within : null, high: isBounded ? mean + within : null };
}
