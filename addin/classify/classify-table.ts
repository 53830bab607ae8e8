import { acceptedBy, type AcceptLevels } from '../../contract/acceptance.ts';
import type { RowBatch, RowKey } from '../../contract/cell.ts';
import { offeredClasses } from '../../contract/class-history.ts';
import type { Classifier } from '../../contract/classifier.ts';
import { givesFirstAnswers } from '../../contract/first-answers.ts';
import type { Dispute, PredictionAnswer } from '../../contract/prediction.ts';
import { reasonsInWords } from '../../contract/words/anomaly-words.ts';
import { namesByGroup } from '../table/class-groups.ts';
import { askAhead } from './ask-ahead.ts';
import { noteAnswer, type ClassifyCheckpoint, type Marks, type OutsideTotal } from './classify-checkpoint.ts';
import { blockOf, featureColumns } from '../table/feature-columns.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { PersonLeft } from '../tasks/person-left.ts';
import { columnOf, keyRows } from '../table/keyed-rows.ts';
import { classesOf } from '../table/labels.ts';
import type { Pacing } from '../ports/pacing.ts';
import { rowChunks } from '../table/row-chunks.ts';
import type { ServerPort } from '../ports/server-port.ts';
import type { StandsBeside } from '../ports/answers-port.ts';
import type { LongOperation } from '../ports/table-reading.ts';
import type { PredictionWrite, SheetTable, TablePort } from '../ports/workbook-port.ts';
import { sampleRows } from './sample-rows.ts';
import type { RunWrite } from '../runs/run-ledger.ts';
import { classifyWords } from './words/classify-words.ts';

/**
 * Every write reads the keys of the whole table, to find its rows where they stand now: of a large table several
 * answers are written together, so that the keys are not read a hundred times.
 */
const MOST_WRITES = 10;
/**
 * A write takes three requests, whatever its rows: so many are written together. Those that were answered by then are
 * written where an answer fails to come, or the person cancels.
 */
const LEAST_ROWS_A_WRITE = 5_000;

/** First answers may come from a model that takes seconds for twenty rows: people see how far it is, and may stop. */
const FIRST_ROWS_PER_CHUNK = 200;

export type WhichRows = 'unlabelled' | 'all';

export interface ClassifyJob {
  readonly classifier: Classifier;
  readonly tableId: string;
  readonly which: WhichRows;
  /** From which confidence on answers may be taken as they are; null, as left out, when none may. */
  readonly accept?: AcceptLevels | null;
  /** Rows at most, for a look before the whole table; by default all of them. */
  readonly most?: number | undefined;
  /** Whether a column says where each class comes from. */
  readonly withSource?: boolean;
  /** Classes of rows that only repeat Amend's own answer in the label column; by default none are known. */
  readonly adopted?: (table: SheetTable) => ReadonlyMap<RowKey, string>;
  /** Notes what was written, with what stood there before, once it is: so it can be reverted. */
  readonly onWritten?: (written: readonly RunWrite[], wanted: number) => Promise<void>;
  /** Sees the table before anything is asked or written; what it throws ends the classification. */
  readonly onRead?: (table: SheetTable) => Promise<void>;
  /** Sees some of the rows before any is asked about or written; false ends the classification there. */
  readonly mayBegin?: (sample: RowBatch) => Promise<boolean>;
}

/** What a classification did. */
export interface Classified {
  readonly view: string;
  readonly rows: number;
  /** The versions that answered, oldest first: more than one when another was put in use meanwhile. */
  readonly versions: readonly number[];
  readonly lowConfidence: number;
  /** Answers that may be taken as they are, and from which confidence on; null when none may. */
  readonly acceptable: { readonly rows: number; readonly from: AcceptLevels } | null;
  readonly gone: number;
  /** Rows that may be of none of the classes. */
  readonly unknown: number;
  /** Rows that are alerts; only of a classifier that finds unusual rows. */
  readonly alerts: number;
  /** Rows of which two people said different classes. */
  readonly disputes: ReadonlyMap<RowKey, Dispute>;
  /** What a model endpoint said of the rows, before anything was trained; null where none is asked. */
  readonly outside: OutsideTotal | null;
  /** Rows left out: their key is blank, repeated or too long. */
  readonly leftOut: number;
  /** Rows that were not asked about yet, since only some were wanted. */
  readonly remaining: number;
  /** Hashes of the cells that were answered for, by row, and the keys of all rows of the table. */
  readonly answered: ReadonlyMap<RowKey, string>;
  readonly known: ReadonlySet<RowKey>;
  /** Rows not asked about, because the label column has their class. */
  readonly alreadyLabelled: number;
}

/**
 * Classifies the rows of a table and writes class and confidence beside them, chunk by chunk. While one chunk is
 * written, the next ones are being answered.
 *
 * @returns null when it was not to begin
 * @throws {FlowProblem} nothing-to-classify, column-missing, no-usable-keys; ServerProblem and WorkbookProblem with the
 *   checkpoint standing where the last written chunk ended
 */
export async function classifyTable(
  ports: { readonly workbook: TablePort; readonly server: ServerPort; readonly pacing: Pacing },
  job: ClassifyJob,
  checkpoint: ClassifyCheckpoint,
  operation: LongOperation = {},
): Promise<Classified | null> {
  const { workbook, server, pacing } = ports;
  const { classifier, tableId, most = Infinity, accept = null } = job;
  const { signal } = operation;
  const table = await workbook.readTable(tableId, signal ? { signal } : {});
  signal?.throwIfAborted();
  await job.onRead?.(table);
  // Both it and what follows look at all rows: the pane answers in between.
  await pacing.wait(0, signal);
  signal?.throwIfAborted();
  const features = featureColumns(table, classifier);
  const keyed = keyRows(table, classifier.keyColumns);
  const wanted = wantedRows(table, classifier, job.which);
  const usable = wanted.filter((row) => keyed.keys[row] !== null);
  if (usable.length === 0) throw nothingToClassify(table, wanted.length);

  const remaining = usable.filter((row) => !checkpoint.answered.has(keyed.keys[row]!));
  if ((await job.mayBegin?.(blockOf(features, keyed.keys, sampleRows(remaining)))) === false) return null;
  const adopted = job.adopted?.(table);
  const asked = remaining.slice(0, most);
  const chunks = rowChunks(features, asked, givesFirstAnswers(classifier) ? FIRST_ROWS_PER_CHUNK : undefined);
  const nextAnswer = askAhead({ pacing, signal }, chunks, (rows) =>
    server.predict(classifier.id, { view: checkpoint.view, rows: blockOf(features, keyed.keys, rows) }, { signal }),
  );

  // The first answers are on their way meanwhile.
  const marks = await prepareColumns(workbook, job);
  const total = usable.length - (remaining.length - asked.length);
  let done = total - asked.length;
  operation.onProgress?.({ done, total });
  const leastRows = Math.max(LEAST_ROWS_A_WRITE, total / MOST_WRITES);
  const writer = answerWriter({ workbook, tableId, classifier, adopted }, checkpoint, marks, (rows) =>
    job.onWritten?.(rows, usable.length),
  );
  try {
    for (let left = chunks.length; left > 0; left--) {
      const answer = await nextAnswer();
      if (writer.hold(answer) >= leastRows) await writer.write();
      done += answer.keys.length;
      operation.onProgress?.({ done, total });
      signal?.throwIfAborted();
    }
  } finally {
    // Who left the classifier has left its table, too.
    if (!(signal?.reason instanceof PersonLeft)) await writer.write();
  }
  return {
    ...doneIn(checkpoint),
    acceptable: accept === null ? null : { rows: checkpoint.acceptable, from: accept },
    leftOut: wanted.length - usable.length,
    remaining: remaining.length - asked.length,
    known: new Set(keyed.rowOf.keys()),
    alreadyLabelled: table.table.rows - wanted.length,
  };
}

/** Readies the columns for the answers. @returns what will stand out in them */
async function prepareColumns(
  workbook: TablePort,
  { classifier, tableId, accept = null, ...job }: ClassifyJob,
): Promise<Marks> {
  const { lowConfidence } = classifier.policies;
  // A first answer is marked as one, whatever was chosen.
  const withSource = job.withSource === true || givesFirstAnswers(classifier);
  const classes = namesByGroup(offeredClasses(classifier));
  const columns = { classes, lowConfidence, accept, ...(classifier.kind === 'anomalies' ? { withScore: true } : {}) };
  await workbook.preparePredictionColumns(tableId, withSource ? { ...columns, withSource } : columns);
  return { lowConfidence, isAcceptable: acceptedBy(accept) };
}

/** What has been answered and written so far. */
function doneIn(
  checkpoint: ClassifyCheckpoint,
): Pick<
  Classified,
  'view' | 'rows' | 'versions' | 'lowConfidence' | 'unknown' | 'gone' | 'alerts' | 'outside' | 'disputes' | 'answered'
> {
  const { view, rows, lowConfidence, unknown, gone, alerts, outside, disputes, hashes: answered } = checkpoint;
  const versions = [...checkpoint.versions].sort((a, b) => a - b);
  return { view, rows, versions, lowConfidence, unknown, gone, alerts, outside, disputes, answered };
}

const rowsOf = (answers: readonly PredictionAnswer[]) => answers.reduce((sum, { keys }) => sum + keys.length, 0);

interface Writing extends Pick<ClassifyJob, 'tableId' | 'classifier'> {
  readonly workbook: TablePort;
  readonly adopted: ReadonlyMap<RowKey, string> | undefined;
}

/** An answer of Amend's own that the label column merely repeats is marked as adopted. */
function marked(write: PredictionWrite, adopted: Writing['adopted']): PredictionWrite {
  const isAmends = write.source === 'model' || write.source === 'first';
  const isAdopted = isAmends && adopted?.get(write.key) === write.class;
  return isAdopted ? { ...write, source: 'adopted' } : write;
}

/** Holds answers until they are written together, and notes them in the checkpoint once they are. */
function answerWriter(
  writing: Writing,
  checkpoint: ClassifyCheckpoint,
  marks: Marks,
  onWritten: (rows: readonly RunWrite[]) => Promise<void> | undefined,
) {
  let held: PredictionAnswer[] = [];
  return {
    /** @returns how many rows are held by now */
    hold(answer: PredictionAnswer): number {
      held.push(answer);
      return rowsOf(held);
    },
    async write(): Promise<void> {
      const answers = held;
      held = [];
      if (answers.length === 0) return;
      const { gone, rows } = await write(writing, answers);
      checkpoint.gone += gone;
      for (const answer of answers) noteAnswer(checkpoint, answer, marks);
      await onWritten(rows);
    },
  };
}

/** Writes answers; tells of the rows that were found what is noted of them. */
async function write(
  { workbook, tableId, classifier, adopted }: Writing,
  answers: readonly PredictionAnswer[],
): Promise<{ gone: number; rows: RunWrite[] }> {
  const writes = answers.flatMap(writesOf).map((each) => marked(each, adopted));
  const before = new Map<RowKey, StandsBeside>();
  const { gone } = await workbook.writePredictions(tableId, classifier.keyColumns, writes, (stood) => {
    for (const { key, ...each } of stood) before.set(key, each);
  });
  const hashes = answers.flatMap(({ rowHashes }) => rowHashes);
  const rows = writes.flatMap(({ key, class: name, confidence }, at) => {
    const stood = before.get(key);
    return stood === undefined ? [] : [{ key, class: name, confidence, hash: hashes[at]!, before: stood }];
  });
  return { gone, rows };
}

/** An answer as writes, row by row. */
export function writesOf(answer: PredictionAnswer): PredictionWrite[] {
  const outside = new Set(answer.outside?.rows);
  const reasons = new Map((answer.anomalies?.reasons ?? []).map((each) => [each.row, each.reasons]));
  const oddnessOf = (row: number) => ({
    score: answer.anomalies!.scores[row]!,
    reasons: reasonsInWords(reasons.get(row) ?? []),
  });
  const unknown = new Set(answer.unknown);
  return answer.keys.map((key, row) => ({
    key,
    class: answer.classes[answer.predicted[row]!]!,
    confidence: answer.confidence[row]!,
    source: answer.sources[row]!,
    changed: false,
    ...(unknown.has(row) ? { unknown: true as const } : {}),
    ...(outside.has(row) ? { outside: answer.outside!.model } : {}),
    ...(answer.anomalies === undefined ? {} : { oddness: oddnessOf(row) }),
  }));
}

function wantedRows(table: SheetTable, classifier: Classifier, which: WhichRows): number[] {
  const labels = columnOf(table, classifier.labelColumn);
  const rows = Array.from({ length: table.table.rows }, (_, row) => row);
  if (which === 'all' || labels === undefined) return rows;
  const classes = classesOf(labels);
  return rows.filter((row) => classes[row] === null);
}

function nothingToClassify(table: SheetTable, wanted: number): FlowProblem {
  if (table.table.rows === 0) {
    const sentence = classifyWords('noRows', { table: table.table.name });
    return new FlowProblem('empty-table', sentence, classifyWords('noRowsNext'));
  }
  if (wanted === 0)
    return new FlowProblem('nothing-to-classify', classifyWords('allLabelled'), classifyWords('allLabelledNext'));
  return new FlowProblem('no-usable-keys', classifyWords('noKeys', { rows: wanted }), classifyWords('noKeysNext'));
}
