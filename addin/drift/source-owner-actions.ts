import { scopesAt } from '../../contract/access.ts';
import type { RowSource } from '../../contract/row-source.ts';
import type { SourceOwnerRequest, SourceOwners } from '../../contract/source-owner.ts';
import { withRetries } from '../ports/pacing.ts';
import type { WatchPort } from '../ports/watch-port.ts';
import { inOrder } from '../session/in-order.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { DriftEvent, DriftState } from './drift-state.ts';
import { driftWords } from './words/drift-words.ts';

type DriftContext = FeatureContext<DriftState, DriftEvent>;

export interface SourceOwnerActions {
  /** Names who is responsible for a source; null is nobody any more. */
  nameSourceOwner(source: RowSource, owner: SourceOwnerRequest['owner']): void;
  /** Tells the owner of a source what a report says of a column, with a note, which may be empty. */
  tellSourceOwner(report: number, column: string, source: RowSource, note: string): void;
}

export function sourceOwnerActions(pane: DriftContext): SourceOwnerActions {
  return {
    nameSourceOwner: (source, owner) =>
      void change(pane, driftWords('naming'), (port, id, more) => port.setSourceOwner(id, { source, owner }, more)),
    tellSourceOwner: (report, column, source, note) => {
      // One id for all tries: of a telling whose answer was lost nobody is told again.
      const request = { id: pane.pacing.newId(), column, source, note };
      void change(pane, driftWords('telling'), (port, id, more) => port.tellSourceOwner(id, report, request, more));
    },
  };
}

/** Who is responsible for the sources, for whoever may name them. */
export async function readSourceOwners(pane: DriftContext, signal: AbortSignal): Promise<void> {
  const { person, classifier } = openWorkOf(pane).work;
  if (person === null || scopesAt(person, 'watch', classifier.id) !== null) return;
  await inOrder(pane, 'source-owners', async () => {
    const read = () => pane.watching.readSourceOwners(classifier.id, { signal });
    const owners = await withRetries(pane.pacing, read, signal);
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'source-owners-read', owners });
  });
}

async function change(
  pane: DriftContext,
  doing: string,
  ask: (port: WatchPort, classifierId: string, options: { signal: AbortSignal }) => Promise<SourceOwners>,
): Promise<void> {
  await pane.tasks.run('source-owner', { doing }, async ({ signal }) => {
    const { id } = openWorkOf(pane).work.classifier;
    await inOrder(pane, 'source-owners', async () => {
      const owners = await withRetries(pane.pacing, () => ask(pane.watching, id, { signal }), signal);
      pane.store.dispatch({ type: 'source-owners-read', owners });
    });
  });
}
