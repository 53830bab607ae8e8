import type { RowKey } from '../../contract/cell.ts';
import type { ChangedRow } from '../../contract/feedback.ts';
import { markChanged } from '../feedback/changed-rows.ts';
import type { RequestOptions } from '../ports/server-port.ts';
import { openWorkOf, type FeatureContext } from './pane-context.ts';

/**
 * Has the sheet show what the rows of its view are answered with by now: after a rule was put in force, or where there
 * was no time to look at all of them when a correction was answered.
 *
 * @param spoken rows that somebody spoke of: they are not marked as changed by it
 * @returns the rows that were told; none where the sheet shows another view by then
 */
export async function followView(
  pane: FeatureContext,
  spoken: ReadonlySet<RowKey> = new Set(),
  options: RequestOptions = {},
): Promise<readonly ChangedRow[]> {
  const { work, session } = openWorkOf(pane);
  const { view } = work;
  if (view === null) return [];
  const rows = await pane.server.answerView(work.classifier.id, view, options);
  if (pane.session !== session || openWorkOf(pane).work.view !== view) return [];
  await session.applier.add(markChanged(rows, spoken));
  return rows;
}
