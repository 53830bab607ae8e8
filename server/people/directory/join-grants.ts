import type { Grant, Role } from '../../../contract/access.ts';
import { MAX_SCOPE_VALUES } from '../../../contract/row-scope.ts';

/** Grants that were joined, or the role of the first two that cannot be one. */
export type JoinedGrants = { readonly grants: Grant[] } | { readonly clash: Role };

/**
 * What somebody may do who gets another's grants beside their own. A role for one classifier is given once: for all
 * rows if either is, otherwise for the values of both. No single scope says rows by two columns, or by more values
 * than one may have. O(own × added).
 *
 * @example joinGrants([{ role: 'viewer', classifier: null }], [{ role: 'admin', classifier: null }]) // => { grants: [{ role: 'viewer', classifier: null }, { role: 'admin', classifier: null }] }
 */
export function joinGrants(own: readonly Grant[], added: readonly Grant[]): JoinedGrants {
  const grants = [...own];
  for (const grant of added) {
    const at = grants.findIndex(({ role, classifier }) => role === grant.role && classifier === grant.classifier);
    const one = at < 0 ? grant : joinTwo(grants[at]!, grant);
    if (one === null) return { clash: grant.role };
    grants[at < 0 ? grants.length : at] = one;
  }
  return { grants };
}

/** Of one role for one classifier. */
function joinTwo({ role, classifier, scope }: Grant, { scope: other }: Grant): Grant | null {
  if (scope === undefined || other === undefined) return { role, classifier };
  const values = [...new Set([...scope.values, ...other.values])];
  if (scope.column !== other.column || values.length > MAX_SCOPE_VALUES) return null;
  return { role, classifier, scope: { column: scope.column, values } };
}
