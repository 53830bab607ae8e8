import type { Classifier } from '../../contract/classifier.ts';
import type { ColumnChange } from '../../contract/column-change.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { columnsWords } from './words/columns-words.ts';

export interface ColumnActions {
  /** Changes the classifier's columns, for everybody. */
  changeColumns(changes: readonly ColumnChange[]): void;
}

/** @param reopen opens the classifier anew: everything is read by its columns */
export function columnActions(pane: FeatureContext, reopen: (classifier: Classifier) => void): ColumnActions {
  return { changeColumns: (changes) => void changeColumns(pane, changes, reopen) };
}

async function changeColumns(
  pane: FeatureContext,
  changes: readonly ColumnChange[],
  reopen: (classifier: Classifier) => void,
): Promise<void> {
  await pane.tasks.run('columns', { doing: columnsWords('changing') }, async () => {
    const { work } = openWorkOf(pane);
    reopen(await pane.server.changeColumns(work.classifier.id, { changes: [...changes] }));
  });
}
