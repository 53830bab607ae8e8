import { copyClasses as copyIntoColumn } from './copy-classes.ts';
import { catchUp } from '../feedback/said-memory.ts';
import type { CorrectContext } from './correct-context.ts';
import { sayingOf, scanInto } from './typed-corrections.ts';
import { openWorkOf } from '../session/pane-context.ts';
import { correctWords } from './words/correct-words.ts';

/** Copies the classes into the label column; what was corrected or accepted by anybody until now counts as checked. */
export async function copyClasses(pane: CorrectContext, alsoUnchecked: boolean): Promise<void> {
  await pane.tasks.run('copy', { doing: correctWords('copying') }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    await scanInto(pane);
    await pane.outbox.flush();
    await catchUp(pane.server, pane.memory, work.classifier, await session.memory, { signal });
    const copied = await copyIntoColumn(await sayingOf(pane), session.table, work.tableId, alsoUnchecked);
    pane.store.dispatch({ type: 'classes-copied', copied });
  });
}
