import type { CellValue, RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { ReviewQueue, ReviewRow } from '../../contract/prediction.ts';
import { cellsOfRow, featureColumns } from '../table/feature-columns.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { keyRows, readableKey } from '../table/keyed-rows.ts';
import { withRetries, type Pacing } from '../ports/pacing.ts';
import type { Word } from '../feedback/say.ts';
import type { ReviewRequest, ServerPort } from '../ports/server-port.ts';
import type { TablePort } from '../ports/workbook-port.ts';
import { reviewWords } from './words/review-words.ts';

const ROWS_PER_LIST = 20;

/** The rows worth a person's time, with the cells that their feedback will carry. */
export interface ReviewList extends ReviewQueue {
  /** The feature cells by row key, as the sheet has them now. */
  readonly cells: ReadonlyMap<RowKey, readonly CellValue[]>;
}

/** What a person may say of a row in the review list. */
export type Verdict =
  { readonly kind: 'accept' } | { readonly kind: 'correct'; readonly class: string } | { readonly kind: 'unsure' };

/** Fetches the review list and reads the table, so that rows deleted meanwhile are not asked about. */
export async function loadReviewList(
  ports: { workbook: TablePort; server: ServerPort; pacing: Pacing },
  classifier: Classifier,
  tableId: string,
  { view, about, list }: Omit<ReviewRequest, 'limit'>,
): Promise<ReviewList> {
  const [queue, table] = await Promise.all([
    withRetries(ports.pacing, () =>
      ports.server.reviewQueue(classifier.id, {
        view,
        limit: ROWS_PER_LIST,
        about,
        ...(list === undefined ? {} : { list }),
      }),
    ),
    ports.workbook.readTable(tableId),
  ]);
  const features = featureColumns(table, classifier);
  const { rowOf } = keyRows(table, classifier.keyColumns);
  const rows = queue.rows.filter((row) => rowOf.has(row.key));
  return {
    rows,
    unsure: queue.unsure,
    ...(queue.isQuiet === undefined ? {} : { isQuiet: queue.isQuiet }),
    ...(queue.elsewhere === undefined ? {} : { elsewhere: queue.elsewhere + (queue.rows.length - rows.length) }),
    waiting: Math.max(0, queue.waiting - (queue.rows.length - rows.length)),
    cells: new Map(rows.map((row) => [row.key, cellsOfRow(features, rowOf.get(row.key)!)])),
  };
}

/**
 * What an answer to a row of the review list says.
 * @param cells undefined for a row that is not in the table any more
 * @throws {FlowProblem} row-gone
 */
export function answerWord(
  row: ReviewRow,
  verdict: Verdict,
  cells: readonly CellValue[] | undefined,
  note?: string,
): Word {
  if (cells === undefined)
    throw new FlowProblem('row-gone', reviewWords('rowGone', { row: readableKey(row.key) }), reviewWords('goOn'));
  const word = { key: row.key, origin: 'review' as const, cells, predictedClass: row.class, note };
  if (verdict.kind === 'unsure') return { ...word, kind: 'unsure' };
  const className = verdict.kind === 'correct' ? verdict.class : row.class;
  return { ...word, kind: className === row.class ? 'accept' : 'correct', class: className };
}
