import type { DisputedRow } from '../../../contract/dispute.ts';
import { noteShown } from '../../feedback/said-memory.ts';
import { openWorkOf } from '../../session/pane-context.ts';
import { decide as decideRows, loadDisputes as load, type Side } from './load-disputes.ts';
import type { CorrectContext } from '../correct-context.ts';
import { putInSheet, sayingOf } from '../typed/typed-corrections.ts';
import { correctWords } from '../words/correct-words.ts';

export interface DisputeActions {
  loadDisputes(): void;
  /** Says of disputed rows which side is right. */
  decide(rows: readonly DisputedRow[], side: Side): void;
}

export function disputeActions(pane: CorrectContext): DisputeActions {
  return { loadDisputes: () => void loadDisputes(pane), decide: (rows, side) => void decide(pane, rows, side) };
}

/** Fetches the rows that are disputed at this moment. */
export async function loadDisputes(pane: CorrectContext): Promise<void> {
  await pane.tasks.run('disputes', { doing: correctWords('fetchingDisputes'), queued: true }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    const ports = { ...pane, workbook: session.table };
    const disputed = await load(ports, work.classifier, work.tableId, { signal });
    const memory = await session.memory;
    for (const { key, seen } of disputed.rows) noteShown(memory, key, seen);
    pane.store.dispatch({ type: 'disputes-known', disputed });
  });
}

/** What was decided stands in the sheet, too, and can be undone as any correction. */
async function decide(pane: CorrectContext, rows: readonly DisputedRow[], side: Side): Promise<void> {
  await pane.tasks.run('decide', { doing: correctWords('deciding'), queued: true }, async () => {
    const { work } = openWorkOf(pane);
    const said = await decideRows(await sayingOf(pane), work.disputed, rows, side);
    pane.store.dispatch({ type: 'corrected', said });
    for (const { key } of said) pane.store.dispatch({ type: 'row-judged', key });
    for (const { key, class: name } of said) await putInSheet(pane, key, name ?? '');
    await pane.outbox.flush();
  });
}
