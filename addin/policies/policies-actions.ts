import type { Policies } from '../../contract/classifier.ts';
import type { FeatureContext } from '../session/pane-context.ts';
import { changePolicies } from '../session/save-policies.ts';
import type { PoliciesEvent, PoliciesState } from './policies-state.ts';
import { policiesWords } from './words/policies-words.ts';

export interface PoliciesActions {
  openPolicies(): void;
  closePolicies(): void;
  savePolicies(change: Partial<Policies>): void;
}

export function policiesActions(pane: FeatureContext<PoliciesState, PoliciesEvent>): PoliciesActions {
  return {
    openPolicies: () => pane.store.dispatch({ type: 'policies-opened' }),
    closePolicies: () => pane.store.dispatch({ type: 'policies-closed' }),
    savePolicies: (change) =>
      void pane.tasks.run('policies', { doing: policiesWords('savingIt') }, () => changePolicies(pane, change)),
  };
}
