import type { CellValue } from '../../../contract/cell.ts';
import type { Prediction } from '../../../contract/prediction.ts';
import { startEncoding } from '../../../ml/online/online-model.ts';
import type { EncodedRows } from '../../../ml/online/encoded-rows.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import type { Yielding } from '../../platform/turns/yielding.ts';
import type { AnsweringModel } from '../serving/answering-models.ts';
import type { AsOf } from '../serving/as-of.ts';
import { weightOf } from '../serving/row-slices.ts';
import { ViewEncoding } from './view-encoding.ts';

/** A row shown. */
export interface ShownRow {
  readonly key: string;
  readonly rowHash: string;
  /** In the classifier's column order. */
  readonly cells: readonly CellValue[];
  /** What its sheet shows. */
  prediction: Prediction;
  /** What was last told of it: the class that its sheet showed before, and whether that was outdated anyhow. */
  told?: { readonly before: string; readonly isOutdated: boolean };
}

/** Rows of a view that were predicted together, kept ready for being answered again. */
export interface Block {
  readonly rows: readonly ShownRow[];
  /** Which of the rows the view still shows from here: a row predicted again lies in a later block. */
  readonly shown: boolean[];
  shownRows: number;
  /** How many rows of ordinary length its rows count as. */
  readonly weight: number;
  encoded: EncodedRows | null;
  /** The {@link AnsweringModel.generation} that `encoded` was made for. */
  generation: number;
  /** Number of the view's answer that last looked at this block. */
  answered: number;
  /** As of when its rows are known to be answered as they show, but those of {@link View.byNow}; null: not known. */
  asOf: AsOf | null;
}

/** The rows that one pane shows of one classifier, by row key, each in the last block it was predicted in. */
export class View {
  readonly batches = new Set<string>();
  readonly blocks = new Set<Block>();
  readonly encoding = new ViewEncoding();
  private readonly places = new Map<string, { block: Block; row: number }>();
  /** How many answers to feedback the view has had. */
  answers = 0;
  /** Of feedback for whose answer there was no time to look at all rows, the first event; null of none. */
  leftFrom: number | null = null;
  /** The rows that are answered with another class by now than their sheet shows, as their block's `asOf` says. */
  readonly byNow = new Map<ShownRow, string>();

  /** Rows held in memory, those that are no longer shown included, a long one counting as several. */
  get weight(): number {
    let weight = 0;
    for (const block of this.blocks) weight += block.weight;
    return weight;
  }

  /** Adds rows; a row shown before is now shown from here. O(rows). */
  add(
    rows: readonly ShownRow[],
    encoded: { readonly rows: EncodedRows; readonly generation: number; readonly asOf: AsOf } | null,
  ): void {
    const block: Block = {
      rows,
      shown: rows.map(() => true),
      shownRows: rows.length,
      weight: rows.reduce((sum, row) => sum + weightOf(row.cells), 0),
      encoded: encoded?.rows ?? null,
      generation: encoded?.generation ?? 0,
      answered: this.answers,
      asOf: encoded?.asOf ?? null,
    };
    this.blocks.add(block);
    rows.forEach(({ key }, row) => {
      this.hide(key);
      this.places.set(key, { block, row });
    });
  }

  /** Drops the block added first. Its rows are no longer answered again. */
  dropOldest(): void {
    const oldest = this.blocks.values().next().value;
    if (oldest === undefined) return;
    oldest.rows.forEach(({ key }, row) => {
      if (oldest.shown[row]) this.places.delete(key);
      this.byNow.delete(oldest.rows[row]!);
    });
    this.blocks.delete(oldest);
  }

  /** Where a row is shown. */
  find(key: string): { readonly block: Block; readonly row: number } | undefined {
    return this.places.get(key);
  }

  private hide(key: string): void {
    const place = this.places.get(key);
    if (place === undefined) return;
    place.block.shown[place.row] = false;
    this.byNow.delete(place.block.rows[place.row]!);
    place.block.shownRows--;
    if (place.block.shownRows === 0) this.blocks.delete(place.block);
  }
}

/** A block's rows, encoded for this very model: as kept, or made anew after another version was promoted. */
export async function encodedFor(model: AnsweringModel, block: Block, yielding: Yielding): Promise<EncodedRows> {
  if (block.encoded !== null && block.generation === model.generation) return block.encoded;
  const table = tableOfRows(
    model.columns,
    block.rows.map((row) => row.cells),
  );
  const encoded = await inTurns(startEncoding(model.online)(table), yielding);
  // Whoever still answers by the version before leaves what was made for the next.
  if (block.generation <= model.generation) Object.assign(block, { encoded, generation: model.generation });
  return encoded;
}
