import type { RowBatch } from '../../contract/cell.ts';
import type { Skew } from '../../contract/skew.ts';
import { withRetries } from '../ports/pacing.ts';
import { openWorkOf } from '../session/pane-context.ts';
import type { ClassifyContext } from './changed-actions.ts';
import { classifyWords } from './words/classify-words.ts';

/**
 * Whether rows may be classified: nothing looks wrong with their columns, or nothing that the person has not seen and
 * had classified all the same. Else it is asked.
 */
export async function mayClassify(pane: ClassifyContext, sample: RowBatch, signal: AbortSignal): Promise<boolean> {
  const { work, session } = openWorkOf(pane);
  const { id } = work.classifier;
  const check = await withRetries(pane.pacing, () => pane.server.checkSkew(id, sample, { signal }), signal);
  signal.throwIfAborted();
  const isSeen = (skew: Skew) => work.acceptedSkew.some(({ sentence }) => sentence === skew.sentence);
  if (check.skew.every(isSeen)) return true;
  if (pane.session === session) pane.store.dispatch({ type: 'skew-found', skew: check });
  return false;
}

/** Shows the column that looks wrong, in the sheet. */
export async function showSkew(pane: ClassifyContext, column: string): Promise<void> {
  await pane.tasks.run('show-column', { doing: classifyWords('showingColumn') }, () => {
    const { work, session } = openWorkOf(pane);
    return session.table.showColumn(work.tableId, column);
  });
}
