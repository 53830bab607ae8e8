import type { ColumnDrift } from '../../contract/drift.ts';
import type { ArchiveActions } from './archive-actions.ts';
import type { ArchiveState } from './archive-state.ts';

/** The choice of the column that the time line draws, by its id in the page. */
export const COLUMN_CHOICE = 'time-line-column';

/** Draws a column in the time line and takes the keyboard there. One that no check has compared is not among them. */
export function goToColumn(
  { timeline }: ArchiveState['archive'],
  { chooseColumn }: Pick<ArchiveActions, 'chooseColumn'>,
  { name, type }: Pick<ColumnDrift, 'name' | 'type'>,
): void {
  const at = timeline?.columns.findIndex((column) => column.name === name && column.type === type) ?? -1;
  if (at !== -1) chooseColumn(at);
  const choice = document.getElementById(COLUMN_CHOICE);
  choice?.scrollIntoView({ block: 'start' });
  choice?.focus();
}
