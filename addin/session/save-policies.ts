import type { Policies } from '../../contract/classifier.ts';
import { openWorkOf, type FeatureContext } from './pane-context.ts';
import { showAnswered } from './refresh-classifier.ts';

/** Changes policies of the open classifier, and leaves the others as they are by now: the one way to do so. */
export async function changePolicies(pane: FeatureContext, change: Partial<Policies>): Promise<void> {
  await showAnswered(pane, () => {
    const { id, policies } = openWorkOf(pane).work.classifier;
    return pane.server.setPolicies(id, { ...policies, ...change });
  });
}
