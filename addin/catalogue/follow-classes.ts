import { offeredClasses } from '../../contract/class-history.ts';
import type { Classifier } from '../../contract/classifier.ts';
import { writesOf } from '../classify/classify-table.ts';
import { withRetries } from '../ports/pacing.ts';
import { answersInSheet } from '../../contract/first-answers.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { namesByGroup } from '../table/class-groups.ts';
import { blockOf, featureColumns } from '../table/feature-columns.ts';
import { keyRows, type KeyedRows } from '../table/keyed-rows.ts';
import { rowChunks } from '../table/row-chunks.ts';
import type { SheetTable } from '../ports/workbook-port.ts';
import { classWordsOf } from '../feedback/meant-here.ts';
import { catalogueWords } from './words/catalogue-words.ts';

/**
 * Follows a catalogue that was changed, here or elsewhere: takes the classifier as it is by now, offers its classes in
 * the drop-downs of the sheet, and has the rows answered again beside which a former name stands.
 */
export async function followClasses(pane: FeatureContext): Promise<void> {
  await pane.tasks.run('class-names', { doing: catalogueWords('following'), queued: true }, async ({ signal }) => {
    const { work } = openWorkOf(pane);
    const classifier = await pane.server.getClassifier(work.classifier.id, { signal });
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'classifier-refreshed', classifier });
    await rewriteFormerNames(pane, classifier, signal);
  });
}

/** Nothing is written into a table that has not been classified. */
async function rewriteFormerNames(pane: FeatureContext, classifier: Classifier, signal: AbortSignal): Promise<void> {
  const { work, session } = openWorkOf(pane);
  const { tableId, view } = work;
  if (view === null || !answersInSheet(classifier)) return;
  const table = await session.table.readTable(tableId, { signal });
  if (table.answers === null) return;
  await session.table.preparePredictionColumns(tableId, {
    classes: namesByGroup(offeredClasses(classifier)),
    lowConfidence: classifier.policies.lowConfidence,
  });
  const keyed = keyRows(table, classifier.keyColumns);
  const features = featureColumns(table, classifier);
  for (const rows of rowChunks(features, rowsFormerlyNamed(table, keyed, classifier))) {
    const asked = { view, rows: blockOf(features, keyed.keys, rows) };
    const answer = await withRetries(pane.pacing, () => pane.server.predict(classifier.id, asked, { signal }), signal);
    signal.throwIfAborted();
    await session.applier.add(writesOf(answer));
  }
}

/** The rows beside which a word stands that means a class, and is not its name. */
function rowsFormerlyNamed(table: SheetTable, { keys }: KeyedRows, classifier: Classifier): number[] {
  const words = classWordsOf(classifier);
  return (table.answers ?? []).flatMap((answer, row) =>
    answer !== null && words.has(answer) && keys[row] !== null ? [row] : [],
  );
}
