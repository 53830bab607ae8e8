import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { similarityTo } from '../../../ml/explain/similar-rows.ts';
import type { EncodedRows } from '../../../ml/online/encoded-rows.ts';
import { encodeRows } from '../../../ml/online/online-model.ts';
import type { Table } from '../../../ml/table/column.ts';
import type { Database } from '../../platform/database/schema.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { AnsweringModel } from '../serving/answering-models.ts';
import { readLabelledRows, readLabelSequences } from '../../record/labels/label-store.ts';
import type { LabelledRow } from '../../record/labels/labelled-row.ts';
import { ownRowTest, type OwnRows } from '../../record/scopes/own-rows.ts';
import { readRowsSeen } from './explanation-store.ts';
import { rowSlices, weightOf } from '../serving/row-slices.ts';
import { startYielding } from '../../platform/turns/yielding.ts';

/** A label of a row like the one asked about. */
export interface AlikeLabel extends LabelledRow {
  /** 0 … 1; 1 is the same row but for its key. */
  readonly similarity: number;
}

/** Which labels are looked for. */
export interface AlikeQuery {
  /** The row's own key. */
  readonly exceptKey: string;
  /** Whoever sees some rows only is told of labels of theirs. */
  readonly own: OwnRows | null;
  /** Labels at most. */
  readonly count: number;
}

/**
 * Rows that are at least so alike are truly so: a text of theirs that matters is the same, as of near-duplicates all
 * are. Rows that merely share rare words are below. See `ml/online/likeness.ts`.
 */
const TRULY_ALIKE = 0.4;
/** Labels compared, the latest: beyond them nobody remembers, and the first comparison takes half a second. */
const MOST_LABELS = 5_000;
/** Rows that say what is usual in each column. */
const ROWS_SEEN = 300;
/** Classifiers whose labels are kept ready, some 10 MB each; the one not asked for longest goes first. */
const MOST_CLASSIFIERS = 16;
/** Labels of ordinary length in a block: encoding them anew with one more takes some milliseconds. */
const LABELS_PER_BLOCK = 50;

interface Block {
  readonly labels: readonly LabelledRow[];
  /** How many rows of ordinary length they count as. */
  readonly weight: number;
  readonly encoded: EncodedRows;
}

interface Kept {
  readonly generation: number;
  readonly seen: Table;
  blocks: Block[];
  /** Ends when what was missing has been added; additions follow one another. */
  added: Promise<void>;
}

/**
 * The labels that people gave, ready for being compared with a row. Encoded once per champion; each further explanation
 * encodes only what was said since, and costs some milliseconds.
 */
export class PastLabels {
  private readonly db: Kysely<Database>;
  private readonly kept = new LRUCache<string, Promise<Kept>>({ max: MOST_CLASSIFIERS });

  constructor(db: Kysely<Database>) {
    this.db = db;
  }

  /** A sample of the rows that the model's version has seen. */
  async rowsSeen(model: AnsweringModel): Promise<Table> {
    return (await this.take(model)).seen;
  }

  /**
   * The labels in force of rows that are truly like a row, most alike first; none where none is. What people corrected
   * and accepted; only while nobody has done either, what stood in the label column.
   */
  async mostAlike(
    model: AnsweringModel,
    row: EncodedRows,
    { exceptKey, own, count }: AlikeQuery,
  ): Promise<AlikeLabel[]> {
    const kept = await this.take(model);
    const inForce = new Set(await this.sequencesInForce(model));
    const adding = kept.added.then(() => this.addMissing(kept, model, inForce));
    // What failed to be added is missing still, and is added by the next comparison.
    kept.added = adding.catch(() => undefined);
    await adding;
    const yielding = startYielding();
    const found: AlikeLabel[] = [];
    for (const { labels, encoded } of kept.blocks) {
      const similarity = similarityTo(encoded, row);
      labels.forEach((label, at) => {
        if (similarity[at]! >= TRULY_ALIKE && label.key !== exceptKey && inForce.has(label.sequence))
          found.push({ ...label, similarity: similarity[at]! });
      });
      await yielding.ifDue();
    }
    // Of equals the latest: it is what people think now.
    found.sort((a, b) => b.similarity - a.similarity || b.sequence - a.sequence);
    return firstOf(found, ownRowTest(own), count);
  }

  private async sequencesInForce({ classifier }: AnsweringModel): Promise<number[]> {
    const byPeople = await readLabelSequences(this.db, classifier.id, 'people', MOST_LABELS);
    return byPeople.length > 0 ? byPeople : readLabelSequences(this.db, classifier.id, 'table', MOST_LABELS);
  }

  private async take(model: AnsweringModel): Promise<Kept> {
    const { id } = model.classifier;
    const before = await this.kept.get(id);
    const kept = before?.generation === model.generation ? Promise.resolve(before) : this.start(model);
    this.kept.set(id, kept);
    kept.catch(() => {
      if (this.kept.peek(id) === kept) this.kept.delete(id);
    });
    return kept;
  }

  private async start({ classifier, columns, version, generation }: AnsweringModel): Promise<Kept> {
    const seen = await readRowsSeen(this.db, classifier.id, version, ROWS_SEEN);
    return { generation, seen: tableOfRows(columns, seen), blocks: [], added: Promise.resolve() };
  }

  /**
   * Encodes the labels that came since, and lets those go that are no longer in force when their whole block is not.
   */
  private async addMissing(kept: Kept, model: AnsweringModel, inForce: ReadonlySet<number>): Promise<void> {
    kept.blocks = kept.blocks.filter(({ labels }) => labels.some(({ sequence }) => inForce.has(sequence)));
    const known = new Set(kept.blocks.flatMap(({ labels }) => labels.map(({ sequence }) => sequence)));
    const missing = await readLabelledRows(
      this.db,
      model.classifier.id,
      [...inForce].filter((sequence) => !known.has(sequence)),
    );
    if (missing.length === 0) return;
    const last = kept.blocks.at(-1);
    // A block for every single correction would take more room than the corrections.
    const isFull = last === undefined || last.weight >= LABELS_PER_BLOCK;
    const labels = isFull ? missing : [...last.labels, ...missing];
    const blocks = isFull ? [...kept.blocks] : kept.blocks.slice(0, -1);
    const yielding = startYielding();
    for (const part of rowSlices(labels, (label) => label.cells, LABELS_PER_BLOCK)) {
      const table = tableOfRows(
        model.columns,
        part.map((label) => label.cells),
      );
      blocks.push({
        labels: part,
        weight: part.reduce((sum, { cells }) => sum + weightOf(cells), 0),
        encoded: encodeRows(model.online, table),
      });
      await yielding.ifDue();
    }
    kept.blocks = blocks;
  }
}

/** The first labels whose rows pass a test, which is asked of no more than it takes. */
function firstOf(
  labels: readonly AlikeLabel[],
  passes: (cells: AlikeLabel['cells']) => boolean,
  count: number,
): AlikeLabel[] {
  const first: AlikeLabel[] = [];
  for (const label of labels) {
    if (first.length === count) break;
    if (passes(label.cells)) first.push(label);
  }
  return first;
}
