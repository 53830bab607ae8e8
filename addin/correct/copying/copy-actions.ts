import { levelsInForce } from '../../acceptance/acceptance-actions.ts';
import { findChangedRows } from '../../classify/changed-rows.ts';
import type { ClassifyState } from '../../classify/classify-state.ts';
import { catchUp } from '../../feedback/said-memory.ts';
import type { RowsEvent, RowsSlice } from '../../rows/rows-state.ts';
import { openWorkOf, type FeatureContext } from '../../session/pane-context.ts';
import { copyClasses as copyIntoColumn, type WhichClasses } from './copy-classes.ts';
import type { CorrectEvent, CorrectState, RowJudged } from '../correct-state.ts';
import { sayingOf, scanInto } from '../typed/typed-corrections.ts';
import { correctWords } from '../words/correct-words.ts';

/** What copying needs of the pane: which rows were classified, too. */
export type CopyContext = FeatureContext<
  CorrectState & RowsSlice & Pick<ClassifyState, 'classified'>,
  CorrectEvent | RowJudged | RowsEvent
>;

/**
 * Copies the classes into the label column; what was corrected or accepted by anybody until now counts as checked, and
 * which answers need no look is what the server says now.
 */
export async function copyClasses(pane: CopyContext, which: WhichClasses): Promise<void> {
  await pane.tasks.run('copy', { doing: correctWords('copying') }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    const { classified, classifier } = work;
    await scanInto(pane);
    await pane.outbox.flush();
    await catchUp(pane.server, pane.memory, classifier, await session.memory, { signal });
    const levels = which === 'accepted' ? await levelsInForce(pane, signal) : null;
    const copied = await copyIntoColumn(await sayingOf(pane), session.table, work.tableId, async (read) => {
      if (classified === null) return { which, levels, edited: new Set() };
      const { answered, known } = classified;
      const comparing = { answered, known, hashes: new Map(), pause: () => pane.pacing.wait(0, signal) };
      const { edited } = await findChangedRows(read, classifier, comparing, { signal });
      return { which, levels, edited: new Set(edited) };
    });
    pane.store.dispatch({ type: 'classes-copied', copied });
  });
}
