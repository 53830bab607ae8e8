import type { RowKey } from '../../../contract/cell.ts';
import { meantHere } from '../../feedback/meant-here.ts';
import { saidClass } from '../../feedback/said-memory.ts';
import type { Saying } from '../../feedback/say.ts';
import { ServerProblem } from '../../ports/server-port.ts';
import type { EmptiedCorrection } from '../../ports/workbook-port.ts';
import { openWorkOf } from '../../session/pane-context.ts';
import type { CorrectContext } from '../correct-context.ts';

/**
 * Looks which corrections stood in the sheet and are gone though nobody here was seen emptying them, and asks about
 * those that still say what is known of their rows. Of the others somebody has said something since: they are settled.
 */
export async function lookForEmptied(pane: CorrectContext, saying: Saying): Promise<void> {
  const { session } = openWorkOf(pane);
  const emptied = await emptiedNow(pane);
  const meant = meantHere(
    saying,
    emptied.map(({ was }) => was),
  );
  const { typed } = openWorkOf(pane).work.corrections;
  const waiting = new Set(typed.map(({ key }) => key));
  const isStanding = ({ key, was }: EmptiedCorrection) => saidClass(saying.memory, key) === meant.get(was);
  const standing = emptied.filter((each) => isStanding(each) && !waiting.has(each.key));
  const spokenOf = standing.length === 0 ? new Set<RowKey>() : await spokenOfSince(pane, saying);
  // Without the log it is not known what stands: they are asked about another time.
  const asked = spokenOf === null ? [] : standing.filter(({ key }) => !spokenOf.has(key));
  if (pane.session !== session) return;
  pane.store.dispatch({ type: 'emptied-found', emptied: asked });
  await keepStanding(
    pane,
    emptied.filter((each) => !isStanding(each)).map(({ key }) => key),
  );
}

/** The corrections that the person is asked about, as their rows are now. */
export async function askedEmptied(pane: CorrectContext): Promise<readonly EmptiedCorrection[]> {
  const asked = new Set(openWorkOf(pane).work.corrections.emptied.map(({ key }) => key));
  return (await emptiedNow(pane)).filter(({ key }) => asked.has(key));
}

/**
 * Has the workbook take note of the corrections that stand. What was typed and is not said yet is not noted: a pane
 * that is opened later would take it for said.
 *
 * @param settled rows whose emptied correction is no longer asked about
 */
export async function keepStanding(pane: CorrectContext, settled: readonly RowKey[] = []): Promise<void> {
  if (pane.session === null) return;
  const { work, session } = openWorkOf(pane);
  if (work.corrections.typed.length === 0) await session.table.keepCorrections(work.tableId, settled);
}

function emptiedNow(pane: CorrectContext): Promise<readonly EmptiedCorrection[]> {
  const { work, session } = openWorkOf(pane);
  return session.table.emptiedCorrections(work.tableId, work.classifier.keyColumns);
}

/**
 * Rows of which somebody else has said the last word, and the memory does not have it; null where the log cannot be
 * read. It is not read into the memory: nobody has seen it here.
 */
async function spokenOfSince(
  { server }: Pick<CorrectContext, 'server'>,
  { classifier, memory }: Saying,
): Promise<ReadonlySet<RowKey> | null> {
  const lastWords = new Map<RowKey, string>();
  let after = memory.readTo;
  let last = Infinity;
  try {
    while (after < last) {
      const log = await server.listFeedback(classifier.id, after);
      for (const { key, id } of log.entries) lastWords.set(key, id);
      last = log.entries.length === 0 ? after : log.last;
      after = log.entries.at(-1)?.sequence ?? after;
    }
  } catch (error) {
    if (error instanceof ServerProblem) return null;
    throw error;
  }
  return new Set([...lastWords].filter(([key, id]) => memory.underWay.get(key)?.id !== id).map(([key]) => key));
}
