import type { Changes } from '../session/store.ts';

export interface PoliciesState {
  /** The page of the policies is open, in the place of the steps. */
  readonly arePoliciesOpen: boolean;
}

export type PoliciesEvent = { readonly type: 'policies-opened' } | { readonly type: 'policies-closed' };

export const startPolicies: PoliciesState = { arePoliciesOpen: false };

export const policiesChanges: Changes<PoliciesState, PoliciesState, PoliciesEvent> = {
  'policies-opened': () => ({ arePoliciesOpen: true }),
  'policies-closed': () => ({ arePoliciesOpen: false }),
};
