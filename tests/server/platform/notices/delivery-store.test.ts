import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Notice } from '../../../../contract/notice.ts';
import {
  deleteSettledBefore,
  noteFailure,
  noteSent,
  readDeliveries,
  takeDue,
  tryAgain,
  writeNotice,
} from '../../../../server/platform/notices/delivery-store.ts';
import { storedChannel } from '../../../setup/stored-channel.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);
const NOTICE: Notice = ['test', { person: 'Ann' }];
const ALL = { limit: 100 };

describe('the outbox', () => {
  const database = useDatabase();
  beforeEach(async () => {
    await database.db.deleteFrom('notice_channels').execute();
  });
  const list = () => readDeliveries(database.db, ALL);

  test('has a notice with the commit of what it is about, or never', async () => {
    await storedChannel(database.db);
    const failing = database.db.transaction().execute(async (transaction) => {
      await writeNotice(transaction, NOTICE, 'a', NOW);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await list()).toEqual([]);
  });

  test('has it once for each channel that is on, however often it is written, also by two at once', async () => {
    await storedChannel(database.db, { name: 'One' });
    await storedChannel(database.db, { name: 'Two' });
    await storedChannel(database.db, { name: 'Off', isOn: false });
    await Promise.all([1, 2, 3].map(() => writeNotice(database.db, NOTICE, 'a', NOW)));
    await writeNotice(database.db, NOTICE, 'a', after(86_400_000));
    expect((await list()).map(({ channel }) => channel.name).sort()).toEqual(['One', 'Two']);
    await writeNotice(database.db, NOTICE, 'b', NOW);
    expect(await list()).toHaveLength(4);
  });

  test('tells a channel that is made later of what lasts', async () => {
    await storedChannel(database.db, { name: 'One' });
    await writeNotice(database.db, NOTICE, 'a', NOW);
    await storedChannel(database.db, { name: 'Later' });
    await writeNotice(database.db, NOTICE, 'a', after(1));
    expect((await list()).map(({ channel }) => channel.name)).toEqual(['Later', 'One']);
  });

  test('gives what is due to one, who has it for two minutes', async () => {
    await storedChannel(database.db);
    await writeNotice(database.db, NOTICE, 'a', NOW);
    expect(await takeDue(database.db, after(-1), { most: 10 })).toEqual([]);
    const [first] = await takeDue(database.db, NOW, { most: 10 });
    expect(first).toMatchObject({
      notice: NOTICE,
      attempts: 1,
      writtenAt: NOW,
      channel: { kind: 'slack', address: 'https://hooks.example.org/services/T0/B0/abcd1234', secret: null },
    });
    expect(await takeDue(database.db, after(119_999), { most: 10 })).toEqual([]);
    expect(await takeDue(database.db, after(120_000), { most: 10 })).toMatchObject([{ id: first!.id, attempts: 2 }]);
  });

  test('passes over what another transaction is taking, and waits for nobody', async () => {
    await storedChannel(database.db);
    for (const key of ['a', 'b']) await writeNotice(database.db, NOTICE, key, NOW);
    await database.db.transaction().execute(async (transaction) => {
      expect(await takeDue(transaction, NOW, { most: 1 })).toHaveLength(1);
      expect(await takeDue(database.db, NOW, { most: 10 })).toHaveLength(1);
    });
    expect(await takeDue(database.db, NOW, { most: 10 })).toEqual([]);
  });

  test('keeps what waits for a channel that is off', async () => {
    const id = await storedChannel(database.db);
    await writeNotice(database.db, NOTICE, 'a', NOW);
    await database.db.updateTable('notice_channels').set({ is_on: false }).where('id', '=', id).execute();
    expect(await takeDue(database.db, NOW, { most: 10 })).toEqual([]);
    expect(await list()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });

  test('notes how it ended only for who has it still', async () => {
    await storedChannel(database.db);
    await writeNotice(database.db, NOTICE, 'a', NOW);
    const [slow] = await takeDue(database.db, NOW, { most: 10 });
    const [quick] = await takeDue(database.db, after(120_000), { most: 10 });
    await noteFailure(database.db, slow!, { reason: 'slow', seconds: 10 }, null);
    expect(await list()).toMatchObject([{ state: 'waiting', fault: null }]);
    await noteSent(database.db, quick!, after(121_000));
    expect(await list()).toMatchObject([{ state: 'sent', sentAt: after(121_000), attempts: 2 }]);
  });

  test('lists in pages, and by state', async () => {
    await storedChannel(database.db);
    for (const key of ['a', 'b', 'c']) await writeNotice(database.db, NOTICE, key, NOW);
    const [taken] = await takeDue(database.db, NOW, { most: 1 });
    await noteFailure(database.db, taken!, { reason: 'mail-off' }, null);
    const whole = await list();
    expect(whole.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'given-up']);
    const page = await readDeliveries(database.db, { limit: 1, before: whole[0]!.number });
    expect(page).toEqual([whole[1]]);
    expect(await readDeliveries(database.db, { limit: 9, state: 'given-up' })).toEqual([whole[2]]);
  });

  test('lets what was given up be tried again for a day, under the same id', async () => {
    await storedChannel(database.db);
    await writeNotice(database.db, NOTICE, 'a', NOW);
    const [taken] = await takeDue(database.db, NOW, { most: 1 });
    await noteFailure(database.db, taken!, { reason: 'mail-off' }, null);
    expect(await takeDue(database.db, after(86_400_000), { most: 1 })).toEqual([]);
    const again = await tryAgain(database.db, taken!.id, after(86_400_000));
    expect(again).toMatchObject({ id: taken!.id, state: 'waiting', attempts: 0, fault: null });
    expect(await takeDue(database.db, after(86_400_000), { most: 1 })).toMatchObject([
      { id: taken!.id, waitingSince: after(86_400_000) },
    ]);
  });

  test('forgets what is settled by its age, and nothing that waits', async () => {
    await storedChannel(database.db);
    for (const key of ['a', 'b']) await writeNotice(database.db, NOTICE, key, NOW);
    const [taken] = await takeDue(database.db, NOW, { most: 1 });
    await noteSent(database.db, taken!, NOW);
    expect(await deleteSettledBefore(database.db, NOW)).toBe(0);
    expect(await deleteSettledBefore(database.db, after(1))).toBe(1);
    expect(await list()).toMatchObject([{ state: 'waiting' }]);
  });
});
