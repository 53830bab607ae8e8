import type { RowKey } from '../../../contract/cell.ts';
import type { StandsBeside, StoodBeside } from '../../ports/answers-port.ts';
import { CLASS_COLUMN, CONFIDENCE_COLUMN, SOURCE_COLUMN } from '../table/amend-columns.ts';
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
