import { copyClasses as copyIntoColumn } from './copy-classes.ts';
import { catchUp } from '../feedback/said-memory.ts';
import { sayingOf, scanInto } from './correct-actions.ts';
import { openWorkOf, type Desk } from '../session/pane-context.ts';

/** Copies the classes into the label column; what was corrected or accepted by anybody until now counts as checked. */
export async function copyClasses(desk: Desk, alsoUnchecked: boolean): Promise<void> {
  await desk.tasks.run('copy', { doing: 'Copying the classes' }, async ({ signal }) => {
    const { work, session } = openWorkOf(desk);
    await scanInto(desk);
    await desk.outbox.flush();
    await catchUp(desk.server, desk.memory, work.classifier, await session.memory, { signal });
    const copied = await copyIntoColumn(await sayingOf(desk), session.table, work.tableId, alsoUnchecked);
    desk.store.dispatch({ type: 'classes-copied', copied });
  });
}
