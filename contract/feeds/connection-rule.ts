import { hasRight, scopesAt, type Access } from '../access.ts';

/** For which classifiers' feeds a connection is; null is for those of all, also of those that come later. */
export type ForClassifiers = readonly string[] | null;

/**
 * Whether a feed of a classifier may use a connection.
 *
 * @example isConnectionFor(null, 'a') // => true
 * @example isConnectionFor(['b'], 'a') // => false
 */
export function isConnectionFor(classifiers: ForClassifiers, classifier: string): boolean {
  return classifiers === null || classifiers.includes(classifier);
}

/**
 * Whether somebody sees a connection, and may look what is there: who sets up feeds of one of its classifiers.
 *
 * @example maySeeConnection({ roles: [], grants: [{ role: 'admin', classifier: 'a' }] }, ['a', 'b']) // => true
 * @example maySeeConnection({ roles: [], grants: [{ role: 'admin', classifier: 'a' }] }, ['b']) // => false
 */
export function maySeeConnection(access: Access, classifiers: ForClassifiers): boolean {
  const own = classifiers ?? (access.grants ?? []).flatMap(({ classifier }) => classifier ?? []);
  return hasRight(access.roles, 'feeds') || own.some((each) => hasFeedsOf(access, each));
}

/**
 * Whether somebody may make, change and delete a connection: who sets up feeds of all of its classifiers.
 *
 * @example mayChangeConnection({ roles: ['admin'] }, null) // => true
 * @example mayChangeConnection({ roles: [], grants: [{ role: 'admin', classifier: 'a' }] }, ['a', 'b']) // => false
 */
export function mayChangeConnection(access: Access, classifiers: ForClassifiers): boolean {
  if (hasRight(access.roles, 'feeds')) return true;
  return classifiers !== null && classifiers.length > 0 && classifiers.every((each) => hasFeedsOf(access, each));
}

/** Of all rows of a classifier: whoever is for some of them sets up no feeds. */
function hasFeedsOf(access: Access, classifier: string): boolean {
  return scopesAt(access, 'feeds', classifier) === null;
}
