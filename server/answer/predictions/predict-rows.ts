import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { CellValue, RowBatch } from '../../../contract/cell.ts';
import type { Skew } from '../../../contract/skew.ts';
import type { PredictionAnswer, predictionRequest } from '../../../contract/prediction.ts';
import type { RowSource } from '../../../contract/row-source.ts';
import { featureHash } from '../../../contract/row-hash.ts';
import { arrangeColumns, columnPositions } from '../../record/classifiers/arrange-cells.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { mayHearOf, ownView, requireOwn, type OwnRows } from '../../record/scopes/own-rows.ts';
import type { PredictedBatch } from '../../learn/models/predicted-batch.ts';
import { columnsStillRead } from '../../learn/models/version-columns.ts';
import type { BlockAnswer } from '../serving/answer-block.ts';
import type { AnsweringModel } from '../serving/answering-models.ts';
import type { SkewChecker } from '../skew/skew-checker.ts';
import { answerInSlices, watchedBatch, type RowToAnswer } from './answer-slices.ts';
import { answerAnomalies, type AnomalyServices } from './answer-anomalies.ts';
import type { LoggedRow } from './prediction-log-store.ts';
import { NO_VERSION } from '../first-answers/make-first-model.ts';
import { proposedBy } from '../serving/own-proposal.ts';
import { ROWS_PER_SLICE } from '../serving/row-slices.ts';
import { toldOfOutside, withOutside, type OutsideServices, type WithOutside } from './outside-first.ts';
import type { ShownRow } from './view.ts';
import { ViewEncoding } from './view-encoding.ts';

/**
 * Takes answered rows for watching. Returns at once: what it does with them is beside the answer, and it may drop them.
 */
export type OnPredicted = (batch: PredictedBatch) => void;

/** Who asks, and from where. */
export interface Asking {
  readonly person: string | null;
  readonly source: RowSource;
}

/** Rows that were just answered, as they are shown. */
export interface ShownBatch {
  readonly classifierId: string;
  readonly modelVersion: number;
  readonly predictedAt: Date;
  readonly rows: readonly ShownRow[];
  /** Whose rows they are, by which their classes were chosen; null where whoever asked may see every row. */
  readonly own: OwnRows | null;
}

/** Takes answered rows for another version to answer unseen, as {@link OnPredicted} takes them for watching. */
export type OnShown = (batch: ShownBatch) => void;

export interface PredictServices extends AnomalyServices, OutsideServices {
  readonly onPredicted: OnPredicted;
  readonly onShown: OnShown;
  readonly skew: SkewChecker;
}

/**
 * Answers a block of rows: class and confidence of each, by the champion as feedback has taught it, or by the row's own
 * label. The rows are then shown under the request's view, and logged beside the answer. Some 0.1 ms a row, in slices
 * that let other requests in and corrections go first. Blocks of one view are answered one after the other, so that the
 * pane has the first while the next is being answered.
 *
 * @param own whoever sees some rows only asks about theirs
 * @param asker who asks, what they propose being told to them alone, and from where. Default: nobody, in a sheet
 * @throws {ProblemError} unknown-classifier, no-champion, classifier-archived, column-missing, beyond-scope
 */
export async function predictRows(
  services: PredictServices,
  classifierId: string,
  request: z.output<typeof predictionRequest>,
  own: OwnRows | null,
  asker: Asking = { person: null, source: 'sheet' },
): Promise<PredictionAnswer> {
  const asked = { ...request, view: ownView(own, request.view) };
  return services.views.inOrder(classifierId, asked.view, () =>
    answerRequest(services, classifierId, asked, { own, ...asker }),
  );
}

/** The same for rows that nobody is shown, so that no correction tells of them again; logged as all are. */
export async function predictUnshown(
  services: PredictServices,
  classifierId: string,
  request: Omit<Asked, 'view'>,
  own: OwnRows | null,
  asker: Asking,
): Promise<PredictionAnswer> {
  return answerRequest(services, classifierId, { ...request, view: null }, { own, ...asker });
}

/** What is asked of rows; without a view they are shown nowhere. */
interface Asked extends Omit<z.output<typeof predictionRequest>, 'view'> {
  readonly view: string | null;
}

async function answerRequest(
  services: PredictServices,
  classifierId: string,
  request: Asked,
  { own, person, source }: Asking & { readonly own: OwnRows | null },
): Promise<PredictionAnswer> {
  const finding = await services.anomalies.find(classifierId);
  if (finding !== null) return answerAnomalies(services, finding, { ...request, own, source });
  const outside = await modelFor(services, classifierId, request, { own, source });
  const { model } = outside;
  const batch = { id: randomUUID(), predictedAt: services.clock() };
  const positions = positionsIn(model, request);
  const arranged = arrangeColumns(positions, request.rows.columns);
  requireOwn(own, arranged, request.rows.keys.length);
  const skew = await findSkew(services, model, arranged, request.rows.keys.length, `${source} ${person ?? ''}`);
  const view = request.view === null ? null : services.views.ofPrediction(classifierId, request.view);
  view?.batches.add(batch.id);
  const answers: BlockAnswer[] = [];
  const shown: ShownRow[] = [];
  /** Of the answers and the rows shown, those that {@link OnPredicted} has been told of. */
  let watched = { answers: 0, rows: 0 };
  // Without a version there is nothing to compare with: such answers are logged, and not watched.
  const isTrained = model.version !== NO_VERSION;
  const watch = (): void => {
    if (!isTrained) return;
    const [rows, told] = [shown.slice(watched.rows), answers.slice(watched.answers)];
    services.onPredicted(watchedBatch(model, { ...batch, source }, rows, told));
    watched = { answers: answers.length, rows: shown.length };
  };
  const encoding = view?.encoding ?? new ViewEncoding();
  await encoding.with(model, request.rows.keys.length, async (encode) => {
    const asked = arrangedRows(model, request.rows, positions);
    for await (const { rows, encoded, answer } of answerInSlices(model, asked, own, encode)) {
      view?.add(rows, { rows: encoded, generation: model.generation, asOf: model.asOf });
      answers.push(answer);
      shown.push(...rows);
      // A profile costs about as much to begin as to fill: short slices are watched together.
      if (shown.length - watched.rows >= ROWS_PER_SLICE) watch();
    }
  });
  if (shown.length > watched.rows) watch();
  if (isTrained)
    services.onShown({ classifierId, modelVersion: model.version, predictedAt: batch.predictedAt, rows: shown, own });
  if (request.view !== null) services.views.weighAgain(classifierId, request.view);
  services.predictionLog.write({
    ...batch,
    classifierId,
    viewId: request.view ?? randomUUID(),
    modelVersion: model.version,
    causedBy: 'request',
    from: source,
    rows: shown.map(toLoggedRow),
  });
  const classes = model.names.ofModel(model.online.classes).classes.filter((name) => mayHearOf(own, name));
  const proposed = proposals(model, shown, person);
  const answer = toAnswer({ version: model.version, classes }, batch, shown, request.probabilities ? answers : null);
  const told = { ...(skew.length === 0 ? {} : { skew }), ...toldOfOutside(outside, shown) };
  return { ...answer, ...(proposed.length === 0 ? {} : { proposed }), ...told };
}

/** What answers a request; a model endpoint is asked about its rows first, where that is switched on. */
async function modelFor(
  services: PredictServices,
  classifierId: string,
  request: Asked,
  { own, source }: { readonly own: OwnRows | null; readonly source: RowSource },
): Promise<WithOutside> {
  const model = await services.models.currentOrFirst(classifierId);
  requireOpen(model.classifier);
  // Only of a sheet: what a program sends goes nowhere else.
  if (model.outside === null || source !== 'sheet') return { model, fault: null };
  const positions = positionsIn(model, request);
  requireOwn(own, arrangeColumns(positions, request.rows.columns), request.rows.keys.length);
  return withOutside(services, model, [...arrangedRows(model, request.rows, positions)]);
}

function positionsIn({ classifier }: AnsweringModel, { rows }: Asked): number[] {
  return columnPositions(
    classifier,
    rows.columns.map((column) => column.name),
  );
}

/** What whoever asks has proposed of the rows. */
function proposals(model: AnsweringModel, shown: readonly ShownRow[], person: string | null) {
  return shown.flatMap((each, row) => {
    const own = proposedBy(model, each, person);
    return own === null ? [] : [{ row, ...own }];
  });
}

/** What is wrong with the columns of the rows, by what the version learned from. */
function findSkew(
  { skew }: PredictServices,
  { classifier, version, online }: AnsweringModel,
  cells: readonly (readonly CellValue[])[],
  rows: number,
  asker: string,
): Promise<Skew[]> {
  if (version === NO_VERSION) return Promise.resolve([]);
  const columns = columnsStillRead(online.champion, classifier.columns);
  return skew.checkRequest({ classifierId: classifier.id, modelVersion: version, columns, cells, rows }, asker);
}

/** A row as it is logged. */
export function toLoggedRow({ key, rowHash, cells, prediction }: ShownRow): LoggedRow {
  const { class: className, confidence, source, rule = null } = prediction;
  return { key, rowHash, cells, class: className, confidence, source, rule };
}

/** The rows of a block one after the other, their cells in the classifier's column order. */
function* arrangedRows(
  { classifier }: AnsweringModel,
  { keys, columns }: RowBatch,
  positions: readonly number[],
): Generator<RowToAnswer> {
  const arranged = arrangeColumns(positions, columns);
  for (const [row, key] of keys.entries()) {
    const cells = arranged.map((values) => values[row] ?? null);
    yield { key, rowHash: featureHash(classifier, cells), cells };
  }
}

function toAnswer(
  model: { readonly version: number; readonly classes: readonly string[] },
  batch: { id: string; predictedAt: Date },
  rows: readonly ShownRow[],
  answers: readonly BlockAnswer[] | null,
): PredictionAnswer {
  // A correction that came in between two slices may have brought a class: by now the model knows them all.
  const numbers = numberClasses(
    model.classes,
    rows.map((row) => row.prediction.class),
  );
  return {
    batch: batch.id,
    modelVersion: model.version,
    predictedAt: batch.predictedAt.toISOString(),
    classes: [...numbers.keys()],
    keys: rows.map((row) => row.key),
    predicted: rows.map((row) => numbers.get(row.prediction.class)!),
    confidence: rows.map((row) => row.prediction.confidence),
    sources: rows.map((row) => row.prediction.source),
    rowHashes: rows.map((row) => row.rowHash),
    disputes: rows.flatMap(({ prediction }, row) =>
      prediction.dispute === undefined ? [] : [{ row, ...prediction.dispute }],
    ),
    ...unknownOf(rows),
    rules: rows.flatMap(({ prediction: { rule } }, row) => (rule === undefined ? [] : [{ row, rule }])),
    ...(answers === null ? {} : { probabilities: answers.flatMap((answer) => probabilityRows(answer, numbers)) }),
  };
}

/** The rows that may be of none of the classes. */
function unknownOf(rows: readonly ShownRow[]): Pick<PredictionAnswer, 'unknown'> {
  const unknown = rows.flatMap(({ prediction }, row) => (prediction.unknown === true ? [row] : []));
  return unknown.length === 0 ? {} : { unknown };
}

/** The model's classes that may be heard of, in its order, then those that only labels know. */
function numberClasses(classes: readonly string[], answered: readonly string[]): Map<string, number> {
  return new Map([...new Set([...classes, ...answered])].map((name, number) => [name, number]));
}

function probabilityRows(
  { classes, probabilities, predictions }: BlockAnswer,
  numbers: ReadonlyMap<string, number>,
): number[][] {
  return predictions.map((answer, row) => {
    const all = new Array<number>(numbers.size).fill(0);
    classes.forEach((name, k) => {
      const number = numbers.get(name);
      if (number !== undefined) all[number] = probabilities[row * classes.length + k]!;
    });
    all[numbers.get(answer.class)!] = answer.confidence;
    return all;
  });
}
