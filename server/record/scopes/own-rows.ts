import { createHash } from 'node:crypto';
import type { CellValue } from '../../../contract/cell.ts';
import type { Column } from '../../../contract/classifier.ts';
import { compileCondition } from '../../../contract/conditions/compile-condition.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { RowScope } from '../../../contract/row-scope.ts';

/**
 * The rows of a classifier that are somebody's, and what was said of them. Where somebody may see every row, null
 * stands in its place.
 */
export interface OwnRows {
  /** Names these rows among those of other scopes. */
  readonly id: string;
  readonly scopes: readonly RowScope[];
  /** The classifier's, in the order of its cells. */
  readonly columns: readonly Column[];
  readonly condition: Condition;
  /** The classes that were ever said of them: no others are told, nor answered. */
  readonly classes: ReadonlySet<string>;
  /** Sequence of the last event that spoke of one; 0 when none did. */
  readonly lastSequence: number;
}

/** Tells whether a row is somebody's, by its cells in the classifier's column order. O(cells), some microseconds. */
export function ownRowTest(own: OwnRows | null): (cells: readonly CellValue[]) => boolean {
  if (own === null) return () => true;
  const holds = compileCondition(own.condition, own.columns);
  return (cells) =>
    holds(
      own.columns.map((_, at) => [cells[at] ?? null]),
      1,
    )[0] === 1;
}

/** Whether somebody may hear of a class. */
export function mayHearOf(own: OwnRows | null, className: string): boolean {
  return own === null || own.classes.has(className);
}

/**
 * Lets rows in that somebody sends, all or none.
 *
 * @param cells by column, in the classifier's order
 * @throws {ProblemError} beyond-scope, counting those that are not theirs
 */
export function requireOwn(own: OwnRows | null, cells: readonly (readonly CellValue[])[], rows: number): void {
  if (own === null) return;
  const others = compileCondition(own.condition, own.columns)(cells, rows).filter((holds) => holds === 0).length;
  if (others > 0) throw new ProblemError('beyond-scope', { reason: 'sent', rows: others, scopes: [...own.scopes] });
}

/**
 * The view that rows are shown under: whoever sees some rows only has views of their own, in which nothing is that was
 * not sent under the same scope, whoever else uses the same id.
 */
export function ownView(own: OwnRows | null, viewId: string): string {
  return own === null ? viewId : uuidOf(`${own.id} ${viewId.toLowerCase()}`);
}

/** A UUID that a text always gets, and no other text. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  // Of version 8, whose digits are whatever one likes.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
