import { acceptsAny, type AcceptLevels } from '../../contract/acceptance.ts';
import { scopesAt } from '../../contract/access.ts';
import { withRetries } from '../ports/pacing.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { SharedState } from '../session/shared-state.ts';
import type { AcceptanceEvent, AcceptanceState } from './acceptance-state.ts';
import { acceptanceWords } from './words/acceptance-words.ts';

type AcceptanceContext = FeatureContext<AcceptanceState, AcceptanceEvent>;

export interface AcceptanceActions {
  /** Asks what another target than the classifier's would come to; null is the classifier's own. */
  askAcceptance(target: number | null): void;
}

export function acceptanceActions(pane: AcceptanceContext): AcceptanceActions {
  return { askAcceptance: (target) => void askAcceptance(pane, target) };
}

async function askAcceptance(pane: AcceptanceContext, target: number | null): Promise<void> {
  // Queued: the answer for another target may still be on its way.
  await pane.tasks.run('acceptance', { doing: acceptanceWords('asking'), queued: true }, async ({ signal }) => {
    const { work } = openWorkOf(pane);
    const acceptance = await withRetries(
      pane.pacing,
      () => pane.server.readAcceptance(work.classifier.id, target, { signal }),
      signal,
    );
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'acceptance-read', acceptance });
  });
}

/**
 * From which confidence on answers may be taken as they are, as the server says it now; null where nothing says so: no
 * target is set, no level holds, or the person is told none, see {@link isToldLevels}.
 */
export async function levelsInForce(pane: FeatureContext, signal: AbortSignal): Promise<AcceptLevels | null> {
  const { work } = openWorkOf(pane);
  if (!isToldLevels(work)) return null;
  const ask = () => pane.server.readAcceptance(work.classifier.id, null, { signal });
  const { level, classes } = await withRetries(pane.pacing, ask, signal);
  return acceptsAny({ level, classes }) ? { level, classes } : null;
}

/**
 * Whether answers of the classifier may be taken by a level: a target is set and a version answers; and whoever asks
 * sees all rows, since of the figures of some the server tells nothing.
 */
export function isToldLevels({ classifier, person }: Pick<SharedState, 'classifier' | 'person'>): boolean {
  const seesAll = person !== null && scopesAt(person, 'read', classifier.id) === null;
  return classifier.policies.targetAccuracy !== null && classifier.champion !== null && seesAll;
}
