import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { GroupChange, Grouping } from '../../../../contract/grouping.ts';
import { purchaseDraft, purchases, rowsOf as blockOf, say, train, type Purchase } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
const ROWS = purchases(120, 3);
/** The words that tell the account of a purchase. */
const ACCOUNT_OF = new Map(ROWS.map(({ key, account }) => [key, account]));

async function found(classifier: string, grouping: string): Promise<Grouping> {
  for (;;) {
    const status = await amend.call('getGrouping', { params: { classifier, grouping } });
    if (status.state !== 'finding') return status;
  }
}

async function group(
  rows: readonly Purchase[],
  groups: number | null,
  policies: Parameters<typeof purchaseDraft>[1] = {},
): Promise<{ classifier: string; made: Grouping }> {
  const { id: classifier } = await amend.call('createClassifier', { body: purchaseDraft(randomUUID(), policies) });
  const { grouping } = await amend.call('startGrouping', { params: { classifier }, body: { groups } });
  const params = { classifier, grouping: String(grouping) };
  for (const part of [rows.slice(0, 70), rows.slice(70)])
    await amend.call('sendGroupedRows', { params, body: { rows: blockOf(part) } });
  await amend.call('findGroups', { params });
  return { classifier, made: await found(classifier, String(grouping)) };
}

async function rowsOf(classifier: string, grouping: number): Promise<ReadonlyMap<string, number>> {
  const params = { classifier, grouping: String(grouping) };
  const { rows, next } = await amend.call('listGroupedRows', { params });
  expect(next).toBeNull();
  return new Map(rows.map(({ key, group: number }) => [key, number]));
}

/** Names every group by the account that most of its rows are of. */
async function nameAll(classifier: string, made: Grouping): Promise<void> {
  const groupOf = await rowsOf(classifier, made.grouping);
  for (const { group: number } of made.groups) {
    const counts = new Map<string, number>();
    for (const [key, own] of groupOf)
      if (own === number) counts.set(ACCOUNT_OF.get(key)!, (counts.get(ACCOUNT_OF.get(key)!) ?? 0) + 1);
    const [name] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
    const change = { do: 'name' as const, group: number, name };
    await amend.call('changeGroups', { params: { classifier, grouping: String(made.grouping) }, body: { change } });
  }
}

test('rows without a label are grouped, named, and learned from; taken back, nothing is said of them', async () => {
  const { classifier, made } = await group(ROWS, 12);
  expect(made).toMatchObject({ state: 'found', rows: 120, wanted: 12, madeBy: 'Demo user' });
  expect(made.groups).toHaveLength(12);
  expect(made.groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(120);
  expect(made.groups[0]!.rows).toBeGreaterThanOrEqual(made.groups.at(-1)!.rows);
  expect(made.groups[0]!.typical[0]!.cells[0]!.name).toBe('Merchant');
  expect(made.groups.some(({ about }) => about.words.length > 0)).toBe(true);

  await say(amend, classifier, [{ ...ROWS[0]!, account: 'travel' }], { origin: 'review' });
  await nameAll(classifier, made);
  const params = { classifier, grouping: String(made.grouping) };
  const labelled = await amend.call('labelGroups', { params, body: { do: 'label' } });
  expect(labelled).toEqual({ said: 119, waiting: 0, left: 1, next: null });
  expect(await amend.call('labelGroups', { params, body: { do: 'label' } })).toEqual({
    said: 0,
    waiting: 0,
    left: 1,
    next: null,
  });
  const log = await amend.call('listFeedback', { params: { classifier }, query: { key: ROWS[1]!.key } });
  expect(log.entries).toMatchObject([{ kind: 'correct', origin: 'group', person: 'Demo user' }]);
  const { version } = await train(amend, classifier, 'linear');
  // What is said of a group is a label like the table's, and weighs as one.
  expect(version).toMatchObject({ correctedRows: 1 });
  expect(version!.trainRows + version!.holdoutRows).toBe(120);

  const back = await amend.call('labelGroups', { params, body: { do: 'take-back' } });
  expect(back).toEqual({ said: 119, waiting: 0, left: 0, next: null });
  const { labels } = await amend.call('getClassifier', { params: { classifier } });
  expect(labels).toBe(1);
  const audit = await amend.call('listAudit', { params: { classifier }, query: { after: 0, limit: 200 } });
  expect(audit.events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      'grouping-begun',
      'groups-found',
      'group-named',
      'groups-labelled',
      'group-labels-taken-back',
    ]),
  );
});

test('names that wait for approval are said once, leave corrections that wait, and are taken back', async () => {
  const { classifier, made } = await group(ROWS, 12, { approval: { needs: 'all' } });
  await nameAll(classifier, made);
  const params = { classifier, grouping: String(made.grouping) };
  await say(amend, classifier, [{ ...ROWS[0]!, account: 'rent' }], { origin: 'review' });
  const label = () => amend.call('labelGroups', { params, body: { do: 'label' } });
  const takeBack = () => amend.call('labelGroups', { params, body: { do: 'take-back' } });
  const waiting = async () => {
    const { groups } = await amend.call('getGrouping', { params });
    return groups.reduce((sum, each) => sum + each.waiting, 0);
  };
  expect(await label()).toEqual({ said: 119, waiting: 119, left: 1, next: null });
  expect(await label()).toEqual({ said: 0, waiting: 0, left: 1, next: null });
  expect(await waiting()).toBe(119);
  expect(await takeBack()).toEqual({ said: 119, waiting: 0, left: 0, next: null });
  expect(await takeBack()).toEqual({ said: 0, waiting: 0, left: 0, next: null });
  expect(await waiting()).toBe(0);
  const { proposals } = await amend.call('listProposals', { params: { classifier } });
  expect(proposals).toMatchObject([{ key: ROWS[0]!.key, class: 'rent' }]);
});

test('rows that are added join a group, and nothing that was grouped moves; nor do edited rows take others along', async () => {
  const { classifier, made } = await group(ROWS, null);
  const before = await rowsOf(classifier, made.grouping);
  const params = { classifier, grouping: String(made.grouping) };
  const more = purchases(20, 4, 500);
  const { rows } = await amend.call('sendGroupedRows', {
    params,
    body: { rows: blockOf([...ROWS.slice(0, 5), ...more]) },
  });
  expect(rows).toBe(140);
  await amend.call('findGroups', { params });
  const after = await found(classifier, params.grouping);
  const groupOf = await rowsOf(classifier, made.grouping);
  expect(groupOf.size).toBe(140);
  for (const [key, number] of before) expect(groupOf.get(key)).toBe(number);
  expect(after.groups.map((each) => each.group)).toEqual(expect.arrayContaining(made.groups.map((each) => each.group)));
});

test('groups are merged and split, under numbers that stay', async () => {
  const { classifier, made } = await group(ROWS, 6);
  const params = { classifier, grouping: String(made.grouping) };
  const [into, from] = made.groups as [Grouping['groups'][0], Grouping['groups'][0]];
  const change = (body: GroupChange) => amend.send('changeGroups', { params, body: { change: body } });
  await change({ do: 'name', group: from.group, name: 'Travel' });
  const { body: merged } = await change({ do: 'merge', into: into.group, from: from.group });
  const one = (merged as Grouping).groups.find(({ group: number }) => number === into.group);
  expect(one).toMatchObject({ name: 'Travel', rows: into.rows + from.rows });
  expect((merged as Grouping).groups).toHaveLength(5);
  expect((await change({ do: 'split', group: from.group })).body).toMatchObject({ code: 'grouping-refused' });
  expect((await change({ do: 'merge', into: into.group, from: into.group })).body).toMatchObject({
    detail: `Group ${into.group} cannot be merged into itself.`,
  });
  const { body: split } = await change({ do: 'split', group: into.group });
  expect((split as Grouping).groups).toHaveLength(6);
  expect((split as Grouping).groups.map(({ group: number }) => number)).toContain(7);
});

test('too few rows, a grouping that is not there, and names that nobody gave are refused with a sentence', async () => {
  const { id: classifier } = await amend.call('createClassifier', { body: purchaseDraft(randomUUID()) });
  const { grouping } = await amend.call('startGrouping', { params: { classifier }, body: { groups: null } });
  const params = { classifier, grouping: String(grouping) };
  await amend.call('sendGroupedRows', { params, body: { rows: blockOf(ROWS.slice(0, 3)) } });
  expect((await amend.send('findGroups', { params })).body).toMatchObject({
    code: 'grouping-refused',
    detail: 'Only 3 rows were sent; it takes 10 to group them.',
  });
  expect((await amend.send('labelGroups', { params, body: { do: 'label' } })).body).toMatchObject({
    detail: 'The rows have not been grouped yet.',
  });
  const none = { classifier, grouping: '77' };
  expect((await amend.send('getGrouping', { params: none })).body).toMatchObject({
    code: 'unknown-grouping',
    status: 404,
  });
  expect((await amend.call('listGroupings', { params: { classifier } })).groupings).toMatchObject([
    { grouping, rows: 3 },
  ]);
});
