import type { Kysely } from 'kysely';
import type { GroupChange } from '../../../contract/grouping.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent, type AuditDraft, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { readTask, saveOutcome } from './find-groups.ts';
import { requireGrouping, requireSameColumns } from './gather-rows.ts';
import { groupInWorker } from './group-in-worker.ts';
import type { GroupingStep } from './group-rows.ts';
import { nameGroup, noteMerge, readGroups, type StoredGroup } from './grouped-rows-store.ts';
import type { StoredGrouping, WhichGrouping } from './grouping-store.ts';

/**
 * Names, merges or splits groups. A group that is merged into one without a name gives it its own. Nothing is said of
 * rows yet.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-grouping, grouping-refused
 */
export async function changeGroups(
  db: Kysely<Database>,
  which: WhichGrouping,
  change: GroupChange,
  { person, at }: Changing,
  signal: AbortSignal,
): Promise<void> {
  const classifier = await readClassifier(db, which.classifier);
  requireOpen(classifier);
  await db.transaction().execute(async (transaction) => {
    const grouping = await requireGrouping(transaction, which);
    requireSameColumns(classifier, grouping);
    requireFound(grouping);
    const groups = await readGroups(transaction, which);
    const details = await apply({ transaction, which, grouping, groups }, change, person, signal);
    const kind = { name: 'group-named', merge: 'groups-merged', split: 'group-split' }[change.do];
    const event = { kind, subject: String(which.number), author: person, reason: '', details };
    await appendAuditEvent(transaction, which.classifier, event, at);
  });
}

/** @throws {ProblemError} grouping-refused, where groups are not there yet */
export function requireFound({ state, has_groups: hasGroups }: Pick<StoredGrouping, 'state' | 'has_groups'>): void {
  if (state === 'finding') throw new ProblemError('grouping-refused', { reason: 'busy' });
  if (!hasGroups) throw new ProblemError('grouping-refused', { reason: 'unfinished' });
}

interface Changed {
  readonly transaction: Kysely<Database>;
  readonly which: WhichGrouping;
  readonly grouping: StoredGrouping;
  readonly groups: readonly StoredGroup[];
}

/** @returns what the audit log says of it */
async function apply(
  changed: Changed,
  change: GroupChange,
  person: string,
  signal: AbortSignal,
): Promise<AuditDraft['details']> {
  const { transaction, which, groups } = changed;
  switch (change.do) {
    case 'name': {
      const { name: before } = standing(groups, change.group);
      const { group, name } = change;
      await nameGroup(transaction, which, group, { name, by: name === null ? null : person });
      return { group, before, after: name };
    }
    case 'merge': {
      const { into, from } = change;
      const kept = standing(groups, into);
      const gone = standing(groups, from);
      if (into === from) throw new ProblemError('grouping-refused', { reason: 'itself', group: into });
      await regroup(changed, { do: 'merge', into, from }, signal);
      await noteMerge(transaction, which, { into, from });
      if (kept.name === null) await nameGroup(transaction, which, into, { name: gone.name, by: gone.namedBy });
      return { into, from };
    }
    case 'split': {
      const { group } = change;
      standing(groups, group);
      const as = Math.max(...groups.map((each) => each.group)) + 1;
      await regroup(changed, { do: 'split', group, as }, signal);
      return { group, as };
    }
  }
}

async function regroup({ transaction, which, grouping }: Changed, step: GroupingStep, signal: AbortSignal) {
  const { rows, task } = await readTask(transaction, which, grouping, step);
  const outcome = await groupInWorker(task, () => undefined, signal);
  if (outcome === null)
    throw new ProblemError('grouping-refused', { reason: 'alike', group: step.do === 'split' ? step.group : 0 });
  await saveOutcome(transaction, which, rows, outcome);
}

/** @throws {ProblemError} grouping-refused, where there is no such group, or none any more */
function standing(groups: readonly StoredGroup[], group: number): StoredGroup {
  const found = groups.find((each) => each.group === group);
  if (found === undefined || found.mergedInto !== null)
    throw new ProblemError('grouping-refused', { reason: 'group', group });
  return found;
}
