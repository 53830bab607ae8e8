import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { askForGroups, GroupFinder, LEAST_ROWS } from '../../../../server/learn/grouping/find-groups.ts';
import { withGroupingLock } from '../../../../server/learn/grouping/grouping-lock-store.ts';
import { lockGrouping, noteFailure, noteShare } from '../../../../server/learn/grouping/grouping-store.ts';
import type { JobQueues } from '../../../../server/platform/jobs/job-queues.ts';
import { purchaseDraft, purchases, rowsOf, say } from '../../../setup/purchases.ts';
import { appendAuditEvent } from '../../../../server/platform/audit/audit-store.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();

/** A grouping whose rows are sent, that a server is finding groups of, or was. */
async function unfinished() {
  const { id: classifier } = await amend.call('createClassifier', { body: purchaseDraft(randomUUID()) });
  const { grouping } = await amend.call('startGrouping', { params: { classifier }, body: { groups: 3 } });
  const params = { classifier, grouping: String(grouping) };
  await amend.call('sendGroupedRows', { params, body: { rows: rowsOf(purchases(LEAST_ROWS * 3, 1)) } });
  const setState = (state: 'finding' | 'found' | 'gathering') =>
    amend.db.updateTable('groupings').set({ state }).where('classifier_id', '=', classifier).execute();
  await setState('finding');
  return { params, which: { classifier, number: grouping }, setState };
}

/** A finder of another process, whose jobs are carried out as they are sent, and which looks around when told. */
function anotherFinder() {
  let handle: (job: { id: string; data: unknown }) => Promise<void> = () => Promise.resolve();
  let look = (): void => undefined;
  const carriedOut: Promise<void>[] = [];
  const jobs = {
    work: async (_: unknown, handler: typeof handle) => void (handle = handler),
    send: async (_: unknown, data: unknown) => void carriedOut.push(handle({ id: 'job', data })),
    wake: () => undefined,
  } as unknown as JobQueues;
  const services = { db: amend.db, jobs, clock: () => new Date(), log: SILENT };
  const finder = new GroupFinder(services, (task) => {
    look = task;
    return () => undefined;
  });
  return { services, finder, look: () => look(), settled: () => Promise.all(carriedOut) };
}

/** Until a transaction of this database waits for another one. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(amend.db);
    if (rows.length > 0) return;
  }
}

test('what a server that was killed left half done is begun again by the next one, and nobody else adds to it', async () => {
  const { id: classifier } = await amend.call('createClassifier', { body: purchaseDraft(randomUUID()) });
  const { grouping } = await amend.call('startGrouping', { params: { classifier }, body: { groups: 3 } });
  const params = { classifier, grouping: String(grouping) };
  await amend.call('sendGroupedRows', { params, body: { rows: rowsOf(purchases(LEAST_ROWS * 3, 1)) } });
  // As a server leaves it that is killed before its job has ended.
  await amend.db.updateTable('groupings').set({ state: 'finding' }).where('classifier_id', '=', classifier).execute();
  const more = { params, body: { rows: rowsOf(purchases(3, 2, 90)) } };
  expect((await amend.send('sendGroupedRows', more)).body).toMatchObject({
    code: 'grouping-refused',
    detail: 'The groups are being worked on at this moment.',
  });
  await amend.restart();
  for (;;) {
    const { state, rows, groups } = await amend.call('getGrouping', { params });
    if (state === 'finding') continue;
    expect({ state, rows, groups: groups.length }).toEqual({ state: 'found', rows: LEAST_ROWS * 3, groups: 3 });
    break;
  }
});

test('a note that comes late changes nothing of a grouping whose groups were found', async () => {
  const { params, which, setState } = await unfinished();
  await setState('found');
  await noteShare(amend.db, which, 0.4);
  await noteFailure(amend.db, which, ['internal', { reason: 'grouping' }]);
  expect(await amend.call('getGrouping', { params })).toMatchObject({ state: 'found', share: 0, problem: null });
});

test('what somebody else ended meanwhile is left as it is', async () => {
  const { params, which } = await unfinished();
  const { finder, settled } = anotherFinder();
  await amend.db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('groupings')
      .set({ state: 'gathering' })
      .where('classifier_id', '=', which.classifier)
      .execute();
    await finder.start();
    await somebodyWaits();
  });
  await settled();
  expect(await amend.call('getGrouping', { params })).toMatchObject({ state: 'gathering', problem: null });
  const { rows } = await amend.call('listGroupedRows', { params });
  expect(rows).toEqual([]);
});

test('a grouping whose lock a dead connection still held is taken up when it is free; its finding is of who asked', async () => {
  const { params, which, setState } = await unfinished();
  await setState('gathering');
  const { services, finder, look, settled } = anotherFinder();
  await withGroupingLock(amend.db, which, async () => {
    await finder.start();
    await askForGroups(services, which, { person: 'Bea', at: new Date() });
    await settled();
    expect(await amend.call('getGrouping', { params })).toMatchObject({ state: 'finding' });
  });
  look();
  for (;;) {
    const { state } = await amend.call('getGrouping', { params });
    if (state === 'finding') continue;
    expect(state).toBe('found');
    break;
  }
  const audit = await amend.call('listAudit', {
    params: { classifier: which.classifier },
    query: { after: 0, limit: 200 },
  });
  expect(audit.events.flatMap(({ kind, person }) => (kind.startsWith('group') ? [[kind, person]] : []))).toEqual([
    ['grouping-begun', 'Demo user'],
    ['groups-asked', 'Bea'],
    ['groups-found', 'Bea'],
  ]);
});

test('a row is erased beside whoever changes the groups, one after the other', async () => {
  const { params, which } = await unfinished();
  const { classifier } = params;
  const [row] = purchases(LEAST_ROWS, 1);
  await say(amend, classifier, [row!]);
  const erasing = await amend.db.transaction().execute(async (transaction) => {
    await lockGrouping(transaction, which);
    await transaction
      .updateTable('grouping_rows')
      .set({ group_number: 1 })
      .where('classifier_id', '=', classifier)
      .execute();
    const erased = amend.send('eraseRow', { params: { classifier }, body: { key: row!.key, because: 'Asked for' } });
    await somebodyWaits();
    const event = { kind: 'group-split', subject: '1', author: 'Ann', reason: '', details: {} };
    await appendAuditEvent(transaction, classifier, event, new Date());
    return { erased };
  });
  expect((await erasing.erased).status).toBe(200);
  expect((await amend.call('getGrouping', { params })).rows).toBe(LEAST_ROWS * 3 - 1);
});

test('groups that were found are there, and named, when adding rows to them has failed', async () => {
  const { params, which, setState } = await unfinished();
  const { finder, settled } = anotherFinder();
  await finder.start();
  await settled();
  await setState('finding');
  await noteFailure(amend.db, which, ['internal', { reason: 'grouping' }]);
  const failed = await amend.call('getGrouping', { params });
  expect(failed).toMatchObject({ state: 'failed', hasGroups: true, problem: { code: 'internal' } });
  expect(failed.groups).toHaveLength(3);
  const change = { do: 'name' as const, group: failed.groups[0]!.group, name: 'Travel' };
  const named = await amend.call('changeGroups', { params, body: { change } });
  expect(named.groups[0]).toMatchObject({ name: 'Travel' });
  const { groupings } = await amend.call('listGroupings', { params: { classifier: params.classifier } });
  expect(groupings).toMatchObject([{ grouping: which.number, hasGroups: true }]);
});
