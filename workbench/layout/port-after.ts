import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, type Layout, type ScrollPort } from './viewport.ts';
import type { Track } from './track.ts';

/**
 * Where to scroll to when the rows or columns of a sheet have got other sizes, were hidden, inserted or deleted: what
 * was first in sight stays so, but no more of the emptiness behind the cells in use is shown than before.
 */
export function portAfter(before: Layout, after: Layout, port: ScrollPort): { top: number; left: number } {
  return {
    top: startAfter(rowsOf(before), rowsOf(after), port.top, port.height - COLUMN_HEADER_HEIGHT),
    left: startAfter(columnsOf(before), columnsOf(after), port.left, port.width - ROW_HEADER_WIDTH),
  };
}

/** Rows or columns. */
interface Axis {
  readonly track: Track;
  readonly frozen: number;
  /** The line behind the last one in use. */
  readonly end: number;
}

function rowsOf({ rows, frozenHeight, used }: Layout): Axis {
  return { track: rows, frozen: frozenHeight, end: used === null ? 0 : used.row + used.rows };
}

function columnsOf({ columns, frozenWidth, used }: Layout): Axis {
  return { track: columns, frozen: frozenWidth, end: used === null ? 0 : used.column + used.columns };
}

/** All pixels as a scroll bar counts them: from the first line that is not frozen. */
function startAfter(before: Axis, after: Axis, start: number, length: number): number {
  const first = before.track.at(start + before.frozen);
  const hidden = start + before.frozen - before.track.offset(first);
  const kept = after.track.offset(first) - after.frozen + Math.min(hidden, after.track.size(first));
  const room = length - after.frozen;
  // Lines that were emptied are no reason to scroll: the same end is looked at before and after.
  const end = Math.max(before.end, after.end);
  const emptyBefore = Math.max(0, start + room - (before.track.offset(end) - before.frozen));
  const emptyAfter = kept + room - (after.track.offset(end) - after.frozen);
  const next = kept - Math.max(0, emptyAfter - emptyBefore);
  // After deleting there may be nothing left here.
  const usedAfter = after.track.offset(after.end) - after.frozen;
  const wasInUse = start < before.track.offset(before.end) - before.frozen;
  return Math.max(0, wasInUse && next >= usedAfter ? usedAfter - room : next);
}
