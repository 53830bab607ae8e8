import { hasRight, rolesAt, scopesAt, type Access } from '../../../contract/access.ts';
import { compileCondition } from '../../../contract/conditions/compile-condition.ts';
import { conditionOfScopes } from '../../../contract/conditions/scope-condition.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { GivenTo, GivenWork } from '../../../contract/work-list.ts';
import type { StoredClassifier } from '../classifiers/classifier-store.ts';
import type { GivenRow } from './work-list-store.ts';

/** Somebody whom work may be given to, with what they may do. */
export interface Worker {
  readonly person: string;
  readonly access: Access;
}

/** Everybody who may sign in, by name. */
export type ReadWorkers = () => Promise<readonly Worker[]>;

/** Of how many rows somebody may speak. */
export type Share = GivenWork['shares'][number];

/** What rows that are given come to. */
export interface Shares {
  /** Of those who are named. */
  readonly shares: Share[];
  /** Of everybody whose the rows are by it, by name or by the role; of no row for none of them. */
  readonly receivers: readonly Share[];
}

/**
 * Of how many rows those to whom they are given may speak.
 *
 * @throws {ProblemError} work-list-refused, when one who is named may speak of none, or nobody of a row
 */
export function sharesOf(
  { id, columns }: Pick<StoredClassifier, 'id' | 'columns'>,
  to: GivenTo,
  rows: readonly GivenRow[],
  workers: readonly Worker[],
): Shares {
  if (to.role !== null && !hasRight([to.role], 'correct'))
    throw new ProblemError('work-list-refused', { reason: 'role', role: to.role });
  const cells = columns.map((_, at) => rows.map((row) => row.cells[at] ?? null));
  const isSomebodys = new Uint8Array(rows.length);
  const countFor = ({ access }: Worker): number | null => {
    const scopes = scopesAt(access, 'correct', id);
    if (scopes?.length === 0) return null;
    const condition = scopes === null ? null : conditionOfScopes(scopes, columns);
    if (scopes !== null && condition === null) return 0;
    const holds =
      condition === null ? isSomebodys.slice().fill(1) : compileCondition(condition, columns)(cells, rows.length);
    holds.forEach((isTheirs, row) => (isSomebodys[row] ||= isTheirs));
    return holds.filter((isTheirs) => isTheirs === 1).length;
  };
  const shares = [...new Set(to.people)].map((person) => {
    const worker = workers.find((each) => each.person === person);
    const count = worker === undefined ? null : countFor(worker);
    if (count === null) throw new ProblemError('work-list-refused', { reason: 'person', person });
    if (count === 0) throw new ProblemError('work-list-refused', { reason: 'scope', person, rows: rows.length });
    return { person, rows: count };
  });
  const byRole = workers
    .filter(
      ({ person, access }) => to.role !== null && rolesAt(access, id).includes(to.role) && !to.people.includes(person),
    )
    .map((worker) => ({ person: worker.person, rows: countFor(worker) ?? 0 }))
    .filter((share) => share.rows > 0);
  const nobodys = isSomebodys.filter((isTheirs) => isTheirs === 0).length;
  if (nobodys > 0) throw new ProblemError('work-list-refused', { reason: 'nobody', rows: nobodys, of: rows.length });
  return { shares, receivers: [...shares, ...byRole] };
}
