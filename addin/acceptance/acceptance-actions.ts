import { scopesAt } from '../../contract/access.ts';
import { withRetries } from '../ports/pacing.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
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
 * Least confidence of answers that may be taken as they are, as the server says it now; null where nothing says so: no
 * target is set, no level holds, or the person sees some of the rows only, of whose figures the server tells nothing.
 */
export async function levelInForce(pane: FeatureContext, signal: AbortSignal): Promise<number | null> {
  const { classifier, person } = openWorkOf(pane).work;
  const seesAll = person !== null && scopesAt(person, 'read', classifier.id) === null;
  if (classifier.policies.targetAccuracy === null || classifier.champion === null || !seesAll) return null;
  const ask = () => pane.server.readAcceptance(classifier.id, null, { signal });
  return (await withRetries(pane.pacing, ask, signal)).level;
}
