import { beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { readDeliveries } from '../../../../server/platform/notices/delivery-store.ts';
import { lookAfter, type UpkeepServices } from '../../../../server/watch/upkeep/look-after.ts';
import { storedChannel } from '../../../setup/stored-channel.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const START = new Date('2026-11-02T09:00:00Z');
const MINUTE_MS = 60_000;

describe('the server’s own state', () => {
  const database = useDatabase();
  let now = START;
  let answers = true;
  let asked = 0;
  const advance = (minutes: number) => (now = new Date(now.getTime() + minutes * MINUTE_MS));
  const look = (changes: Partial<UpkeepServices> = {}) =>
    lookAfter({
      db: database.db,
      jobs: { givenUp: async () => [] },
      clock: () => now,
      log: SILENT,
      certificateEndsAt: () => null,
      askProvider: async () => {
        asked++;
        return answers;
      },
      backupEveryHours: null,
      hasMail: false,
      ...changes,
    });
  const told = async () =>
    (await readDeliveries(database.db, { limit: 100 })).map(({ notice: [kind] }) => kind).reverse();
  beforeEach(async () => {
    now = START;
    answers = true;
    asked = 0;
    await database.db.deleteFrom('upkeep').execute();
    await database.db.deleteFrom('backups').execute();
    await database.db.deleteFrom('notice_channels').execute();
    await storedChannel(database.db);
  });

  test('is looked at every ten minutes by one process, however many ask', async () => {
    const looks = await Promise.all([1, 2, 3, 4].map(() => look()));
    expect(looks.filter((each) => each !== null)).toEqual([[]]);
    advance(9.9);
    expect(await look()).toBeNull();
    advance(0.1);
    const again = await Promise.all([1, 2, 3, 4].map(() => look()));
    expect(again.filter((each) => each !== null)).toEqual([[]]);
    expect(asked).toBe(2);
  });

  test('a certificate that ends is told at thirty days, at seven, at one and at its end, each once', async () => {
    const endsAt = new Date('2026-12-10T00:00:00Z');
    for (let day = 0; day < 45; day++) {
      await look({ certificateEndsAt: () => endsAt });
      advance(24 * 60);
    }
    const days = (await readDeliveries(database.db, { limit: 100 })).map(
      ({ notice: [, values] }) => (values as { days: number }).days,
    );
    expect(days).toEqual([0, 1, 7, 30]);
  });

  test('a provider that does not answer for an hour is told once, and once more when it is away again', async () => {
    const away = async (looks: number) => {
      answers = false;
      for (let n = 0; n < looks; n++, advance(10)) await look();
    };
    await away(6);
    expect(await told()).toEqual([]);
    await away(10);
    expect(await told()).toEqual(['provider-away']);
    answers = true;
    await look();
    advance(10);
    await away(8);
    expect(await told()).toEqual(['provider-away', 'provider-away']);
  });

  test('a backup is late when none was written for as long as is set', async () => {
    await sql`insert into backups (written_at, bytes) values (${START}, 1000)`.execute(database.db);
    advance(26 * 60);
    await look({ backupEveryHours: 26 });
    expect(await told()).toEqual([]);
    advance(10);
    await look({ backupEveryHours: 26 });
    advance(10);
    await look({ backupEveryHours: 26 });
    expect(await told()).toEqual(['backup-late']);
    await sql`insert into backups (written_at, bytes) values (${now}, 1000)`.execute(database.db);
    advance(27 * 60);
    await look({ backupEveryHours: 26 });
    expect(await told()).toEqual(['backup-late', 'backup-late']);
  });

  test('jobs that were given up are told once each', async () => {
    const jobs = { givenUp: async () => [{ queue: 'forget-by-age', id: 'j1' }] };
    for (let n = 0; n < 3; n++, advance(10)) await look({ jobs });
    expect(await told()).toEqual(['job-given-up']);
  });

  test('what was settled is kept for longer than a certificate lasts, and then goes', async () => {
    await look({ certificateEndsAt: () => now });
    await database.db.updateTable('notice_deliveries').set({ state: 'sent' }).execute();
    advance(399 * 24 * 60);
    await look();
    expect(await told()).toEqual(['certificate-ends']);
    advance(2 * 24 * 60);
    await look();
    expect(await told()).toEqual([]);
  });
});
