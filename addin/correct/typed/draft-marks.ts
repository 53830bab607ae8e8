import { answersInSheet } from '../../../contract/first-answers.ts';
import type { TypedCorrection } from '../../ports/workbook-port.ts';
import { ServerProblem } from '../../ports/server-port.ts';
import { writesOf } from '../../classify/classify-table.ts';
import type { Saying } from '../../feedback/say.ts';
import { openWorkOf } from '../../session/pane-context.ts';
import { featureCells } from '../../table/feature-columns.ts';
import type { CorrectContext } from '../correct-context.ts';

/** Marks correction cells as drafts, with what they say. */
export async function markDrafts(
  pane: CorrectContext,
  drafts: readonly { readonly key: string; readonly class: string | null }[],
): Promise<void> {
  if (drafts.length === 0) return;
  const { work, session } = openWorkOf(pane);
  await session.table.writeCorrections(work.tableId, work.classifier.keyColumns, drafts, 'draft');
  const cells = drafts.map(({ key, class: name }) => ({ key, class: name, isDraft: true }));
  pane.store.dispatch({ type: 'cells-marked', cells });
}

/** Takes note of which cells are marked as drafts. */
export function noteMarks(pane: CorrectContext, standing: readonly TypedCorrection[]): void {
  const cells = standing.map(({ key, class: name, isDraft = false }) => ({ key, class: name, isDraft }));
  pane.store.dispatch({ type: 'cells-marked', cells });
}

/** Drafts of the person here, those on their way to the server included. */
export function draftsHere(pane: CorrectContext): readonly { readonly key: string }[] {
  const { classifier, corrections } = openWorkOf(pane).work;
  const underWay = pane.outbox
    .snapshot()
    .unsent.filter(({ isDraft, classifierId }) => isDraft === true && classifierId === classifier.id);
  return [...(corrections.drafts?.drafts ?? []), ...underWay.map(({ event }) => event)];
}

/** Answers rows anew whose class cell was typed over. With the server away what was typed stays there. */
export async function putAnswersBack(
  pane: CorrectContext,
  { classifier, view }: Saying,
  corrections: readonly TypedCorrection[],
): Promise<void> {
  if (corrections.length === 0 || view === null || !answersInSheet(classifier)) return;
  const cells = corrections.map((each) => featureCells(each.cells, classifier));
  const columns = classifier.columns.map(({ name }, at) => ({ name, values: cells.map((row) => row[at] ?? null) }));
  try {
    const rows = { keys: corrections.map(({ key }) => key), columns };
    const answer = await pane.server.predict(classifier.id, { view, rows });
    await openWorkOf(pane).session.applier.add(writesOf(answer));
  } catch (error) {
    if (!(error instanceof ServerProblem)) throw error;
  }
}
