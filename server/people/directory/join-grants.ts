import type { Role } from '../../../contract/access.ts';
import { extentKey, type GivenGrant } from '../../../contract/given-grant.ts';
import { MAX_SCOPE_VALUES } from '../../../contract/row-scope.ts';

/** Grants that were joined, or the role of the first two that cannot be one. */
export type JoinedGrants = { readonly grants: GivenGrant[] } | { readonly clash: Role };

/**
 * What somebody may do who gets another's grants beside their own. A role for one classifier is given once: for all
 * rows if either is, otherwise for the values of both. No single scope says rows by two columns, or by more values
 * than one may have. O(own × added).
 *
 * @example joinGrants([{ role: 'viewer', classifier: null }], [{ role: 'admin', classifier: null }]) // => { grants: [{ role: 'viewer', classifier: null }, { role: 'admin', classifier: null }] }
 */
export function joinGrants(own: readonly GivenGrant[], added: readonly GivenGrant[]): JoinedGrants {
  const grants = [...own];
  for (const grant of added) {
    const at = grants.findIndex((each) => each.role === grant.role && extentKey(each) === extentKey(grant));
    const one = at < 0 ? grant : joinTwo(grants[at]!, grant);
    if (one === null) return { clash: grant.role };
    grants[at < 0 ? grants.length : at] = one;
  }
  return { grants };
}

/** Of one role for the same: one classifier, every one, or a project. */
function joinTwo(own: GivenGrant, other: GivenGrant): GivenGrant | null {
  if ('project' in own || 'project' in other) return own;
  const { role, classifier, scope } = own;
  if (scope === undefined || other.scope === undefined) return { role, classifier };
  const values = [...new Set([...scope.values, ...other.scope.values])];
  if (scope.column !== other.scope.column || values.length > MAX_SCOPE_VALUES) return null;
  return { role, classifier, scope: { column: scope.column, values } };
}
