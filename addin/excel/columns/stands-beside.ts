import type { RowKey } from '../../../contract/cell.ts';
import type { StandsBeside, StoodBeside } from '../../ports/answers-port.ts';
import type { Oddness } from '../../ports/workbook-port.ts';
import {
  CLASS_COLUMN,
  CONFIDENCE_COLUMN,
  REASONS_COLUMN,
  SCORE_COLUMN,
  SOURCE_COLUMN,
} from '../table/amend-columns.ts';
import { cellNumberOf, cellTextOf, textForTextCell } from '../table/cell-text.ts';
import { blockColumn, type RowBlock } from '../table/row-blocks.ts';
import { columnRows } from '../table/table-layout.ts';

/** The cells of Amend's columns beside some rows, as they are loaded with a request. */
export interface LoadedAnswers {
  /** Asked after the sync; `row` is the row's index in the body. */
  of(key: RowKey, row: number): StoodBeside;
}

/** Queues the reading of what stands beside blocks of rows. */
export function queueAnswersOf(
  table: Excel.Table,
  blocks: readonly Pick<RowBlock, 'first' | 'rows'>[],
  hasSource: boolean,
): LoadedAnswers {
  const loaded = blocks.map(({ first, rows }) => {
    const load = (column: string) => columnRows(table, column, first, rows).load('values');
    return {
      first,
      rows,
      classes: load(CLASS_COLUMN),
      confidences: load(CONFIDENCE_COLUMN),
      sources: hasSource ? load(SOURCE_COLUMN) : null,
    };
  });
  return {
    of(key, row) {
      const block = loaded.find(({ first, rows }) => row >= first && row < first + rows);
      const cell = (range: Excel.Range | null | undefined): unknown =>
        block === undefined ? null : range?.values[row - block.first]?.[0];
      return {
        key,
        class: cellTextOf(cell(block?.classes)),
        confidence: cellNumberOf(cell(block?.confidences)),
        source: cellTextOf(cell(block?.sources)),
      };
    },
  };
}

/** Queues the writing of what is to stand beside the rows of a block. */
export function queueBeside(
  table: Excel.Table,
  block: RowBlock,
  hasSource: boolean,
  of: (row: number) => StandsBeside | undefined,
): void {
  const cells = (column: string) => columnRows(table, column, block.first, block.rows);
  cells(CLASS_COLUMN).values = blockColumn(block, (row) => textForTextCell(of(row)?.class ?? ''));
  cells(CONFIDENCE_COLUMN).values = blockColumn(block, (row) => of(row)?.confidence ?? '');
  if (hasSource) cells(SOURCE_COLUMN).values = blockColumn(block, (row) => textForTextCell(of(row)?.source ?? ''));
}

/** How odd a row is, as its cells hold it. */
export interface OddnessCells {
  readonly key: RowKey;
  readonly score: unknown;
  readonly reasons: unknown;
}

/** Queues the reading of how odd the rows of blocks are said to be. */
export function queueOddnessOf(
  table: Excel.Table,
  blocks: readonly Pick<RowBlock, 'first' | 'rows'>[],
): (key: RowKey, row: number) => OddnessCells {
  const loaded = blocks.map(({ first, rows }) => {
    const load = (column: string) => columnRows(table, column, first, rows).load('values');
    return { first, rows, scores: load(SCORE_COLUMN), reasons: load(REASONS_COLUMN) };
  });
  return (key, row) => {
    const block = loaded.find(({ first, rows }) => row >= first && row < first + rows);
    const at = row - (block?.first ?? 0);
    return { key, score: block?.scores.values[at]?.[0] ?? '', reasons: block?.reasons.values[at]?.[0] ?? '' };
  };
}

/** Queues the writing of such cells. */
export function queueOddnessCells(
  table: Excel.Table,
  block: RowBlock,
  of: (row: number) => Pick<OddnessCells, 'score' | 'reasons'> | undefined,
): void {
  const cells = (column: string) => columnRows(table, column, block.first, block.rows);
  cells(SCORE_COLUMN).values = blockColumn(block, (row) => of(row)?.score ?? '');
  cells(REASONS_COLUMN).values = blockColumn(block, (row) => of(row)?.reasons ?? '');
}

/** Queues the writing of how odd the rows of a block are; of one of which that is not said, nothing stands there. */
export function queueOddness(table: Excel.Table, block: RowBlock, of: (row: number) => Oddness | undefined): void {
  queueOddnessCells(table, block, (row) => {
    const oddness = of(row);
    return oddness && { score: oddness.score, reasons: textForTextCell(oddness.reasons) };
  });
}
