import type { Kysely } from 'kysely';
import { startEncoding } from '../../../ml/online/online-model.ts';
import type { Database } from '../../platform/database/schema.ts';
import { BackgroundWork } from '../../platform/turns/background-work.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { startGivingWay } from '../../platform/turns/yielding.ts';
import { findSegmentColumn, segmentValues } from '../../record/classifiers/segment-column.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { countDropped, saveCompared, type ComparedRow } from '../../learn/models/shadow-rows-store.ts';
import { readRunningShadow } from '../../learn/models/shadow-store.ts';
import { ROWS_PER_SLICE, rowSlices } from '../serving/row-slices.ts';
import { answerBlock } from '../serving/answer-block.ts';
import { AnsweringModels, type AnsweringModel } from '../serving/answering-models.ts';
import type { ShownBatch } from '../predictions/predict-rows.ts';
import type { ShownRow } from '../predictions/view.ts';

/** Rows that may wait to be asked about; beyond it rows are dropped, and counted. */
const MOST_WAITING_ROWS = 20_000;
/** Models of shadows kept in memory: each is as large as the one in use, with all labels of its classifier. */
const MOST_SHADOW_MODELS = 4;

export interface ShadowServices {
  readonly db: Kysely<Database>;
  readonly onError: (error: Error) => void;
  /** Default 20,000. */
  readonly mostWaitingRows?: number;
}

/**
 * Lets the shadow of a classifier answer the rows that were just answered, and keeps what it says beside what went out:
 * after the answers and never in their way, a bounded number of rows waiting. What cannot be compared is dropped and
 * counted, whatever fails; nothing that a shadow says reaches an answer, a cell or what is learned.
 *
 * Rows that a label or a rule answered are left out: they would be answered so with any version. The shadow answers as
 * it would if it were put in use now: with every correction since its training, and for the same person.
 */
export class ShadowRecorder {
  private readonly services: ShadowServices;
  private readonly models: AnsweringModels;
  private readonly work: BackgroundWork;
  private dropped = 0;
  /** By classifier, rows that were dropped and are not counted in the database yet. */
  private readonly uncounted = new Map<string, number>();

  constructor(services: ShadowServices) {
    this.services = services;
    this.work = new BackgroundWork(services.mostWaitingRows ?? MOST_WAITING_ROWS);
    this.models = new AnsweringModels({
      ...services,
      mostModels: MOST_SHADOW_MODELS,
      readVersion: async (classifierId) => (await readRunningShadow(services.db, classifierId))?.version ?? null,
    });
  }

  /** Rows that wait to be asked about. */
  get waitingRows(): number {
    return this.work.waitingRows;
  }

  /** Rows that were answered and that no shadow could be asked about, since the process started. */
  get droppedRows(): number {
    return this.dropped;
  }

  /** Takes rows to ask the shadow about, if there is one; returns at once. */
  record(batch: ShownBatch): void {
    const { classifierId } = batch;
    // What the view does with a row later, such as when its class is corrected, is none of the shadow's.
    const rows = batch.rows.filter(({ prediction }) => prediction.source === 'model').map((row) => ({ ...row }));
    if (rows.length === 0) return;
    const isTaken = this.work.take(
      rows.length,
      () => this.compare({ ...batch, rows }),
      (error) => {
        this.drop(classifierId, rows.length);
        this.services.onError(new Error(`${rows.length} rows were not shown to the shadow`, { cause: error }));
      },
    );
    if (!isTaken) this.drop(classifierId, rows.length);
  }

  /** Resolves when everything taken so far is compared, or has failed and was counted. */
  async flush(): Promise<void> {
    await this.work.flush();
    await this.work.flush(); // what a failure took, to be counted
  }

  private drop(classifierId: string, rows: number): void {
    this.dropped += rows;
    this.uncounted.set(classifierId, (this.uncounted.get(classifierId) ?? 0) + rows);
    this.work.take(
      0,
      () => this.count(classifierId),
      (error) => this.services.onError(new Error('Rows that a shadow missed were not counted', { cause: error })),
    );
  }

  /** Counts what was dropped; without a shadow there is nobody who missed it. */
  private async count(classifierId: string): Promise<void> {
    const running = await readRunningShadow(this.services.db, classifierId);
    const droppedRows = this.uncounted.get(classifierId) ?? 0;
    if (running !== undefined && droppedRows > 0)
      await countDropped(this.services.db, { classifierId, number: running.number }, droppedRows);
    this.uncounted.delete(classifierId);
  }

  private async compare(batch: ShownBatch): Promise<void> {
    const { classifierId, modelVersion } = batch;
    const running = await readRunningShadow(this.services.db, classifierId);
    // Answered by another version than the one beside which it answers: just before that one took over.
    if (running === undefined || running.beside !== modelVersion) return;
    const model = await this.models.current(classifierId);
    if (model.version !== running.version) return;
    const rows = await this.askShadow(model, batch, running.segmentColumn);
    const { number } = running;
    await saveCompared(this.services.db, { classifierId, number }, { rows, at: batch.predictedAt });
  }

  private async askShadow(
    model: AnsweringModel,
    { rows, own }: ShownBatch,
    segmentColumn: string | null,
  ): Promise<ComparedRow[]> {
    const yielding = startGivingWay();
    const encode = startEncoding(model.online);
    const column = findSegmentColumn(segmentColumn, model.classifier.columns);
    const compared: ComparedRow[] = [];
    for (const slice of rowSlices(rows, ({ cells }) => cells, ROWS_PER_SLICE)) {
      const cells = slice.map((row) => row.cells);
      const encoded = await inTurns(encode(tableOfRows(model.columns, cells)), yielding);
      const { predictions } = answerBlock(model, slice, encoded, own);
      const values = column === null ? [] : segmentValues(column, cells);
      slice.forEach((row, at) => {
        const { class: shadowed, source } = predictions[at]!;
        // Somebody has labelled the row since: that says nothing of the version.
        if (source !== 'model') return;
        const value = values[at] ?? null;
        const segment = value === null ? null : { value, name: writtenIn(row, column!.at, value) };
        compared.push({ key: row.key, rowHash: row.rowHash, segment, answered: row.prediction.class, shadowed });
      });
      await yielding.ifDue();
    }
    return compared;
  }
}

/** A text as it is written in the cell, and of any other cell what is compared of it. */
function writtenIn({ cells }: ShownRow, at: number, value: string): string {
  const cell = cells[at];
  return typeof cell === 'string' && cell.trim() !== '' && cell.trim().toLowerCase() === value ? cell.trim() : value;
}
