import { beforeAll, expect, test } from '@jest/globals';
import { feedSettings } from '../../../../contract/feeds/feed.ts';
import type { Trigger } from '../../../../contract/schedule.ts';
import { makeFeed } from '../../../../server/feeds/administering/change-feed.ts';
import { readFeed } from '../../../../server/feeds/standing/feed-store.ts';
import { noteFault } from '../../../../server/feeds/standing/head-store.ts';
import { feedSchedules } from '../../../../server/feeds/running/feed-schedules.ts';
import { readAuditEvents } from '../../../../server/platform/audit/audit-store.ts';
import { saveChampion, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-05T08:00:00Z');
const COLUMNS = ['Merchant', 'Amount', 'Centre'].map((name) => ({ name, from: name }));
const BY = { person: 'Ann', at: AT };
const database = useDatabase();
let classifier: string;
let folder: string;
let uploads: string;
const schedules = () => feedSchedules({ db: database.db, clock: () => AT, otherFault: () => null });
const seen = () => [{ id: classifier, name: 'Purchases' }];
const known = async (feed: string) => (await schedules().list(seen())).find((each) => each.feed!.id === feed)!;
const make = (name: string, source: object) => {
  const settings = feedSettings.parse({
    ...{ source, columns: COLUMNS, malformed: 'drop', sinks: [], actions: [] },
    sendsCorrections: false,
  });
  return makeFeed({ db: database.db, otherFault: () => null }, classifier, { name, settings, because: '' }, BY);
};
const change = async (feed: string, isOn: boolean, trigger?: Trigger) =>
  schedules().change!(await known(feed), { isOn, trigger, because: 'Less load.' }, BY);

beforeAll(async () => {
  classifier = await storedClassifier(database.db);
  await saveChampion(database.db, classifier, 0);
  folder = await make('Folder', { kind: 'folder', folder: 'inbox', format: {} });
  uploads = await make('Uploads', { kind: 'file', format: {} });
});

test('a feed runs every so many seconds, or when its source tells of a record; of others’ classifiers none is listed', async () => {
  expect(await known(folder)).toMatchObject({
    trigger: { kind: 'every', seconds: 10 },
    takesTrigger: true,
    isOn: false,
  });
  expect(await known(uploads)).toMatchObject({ trigger: { kind: 'event', event: 'file' }, takesTrigger: false });
  expect(await schedules().list([])).toEqual([]);
});

test('is turned on and off, and looks as often as somebody says: another version, which the log has', async () => {
  await change(folder, true, { kind: 'every', seconds: 60 });
  expect(await known(folder)).toMatchObject({ trigger: { kind: 'every', seconds: 60 }, isOn: true, owner: 'Ann' });
  expect(await readFeed(database.db, classifier, folder)).toMatchObject({ version: 2, because: 'Less load.' });
  // The same again is no other version.
  await change(folder, false, { kind: 'every', seconds: 60 });
  expect(await readFeed(database.db, classifier, folder)).toMatchObject({ version: 2, isStarted: false });
  const kinds = (await readAuditEvents(database.db, classifier, 0, 100)).map(({ kind }) => kind);
  expect(kinds.slice(-3)).toEqual(['feed-changed', 'feed-started', 'feed-paused']);
});

test('is not looked at less than once a day, nor otherwise than its source goes', async () => {
  await expect(change(folder, true, { kind: 'every', seconds: 86_401 })).rejects.toMatchObject({
    code: 'schedule-refused',
  });
  await expect(change(uploads, true, { kind: 'every', seconds: 10 })).rejects.toMatchObject({
    code: 'schedule-refused',
  });
});

test('that it does not go on is what came of it last', async () => {
  await change(folder, true);
  const nextTryAt = new Date(AT.getTime() + 5_000);
  await noteFault(database.db, folder, { reason: 'slow', seconds: 30 }, { at: AT, nextTryAt });
  expect(await known(folder)).toMatchObject({
    ...{
      lastRun: { result: 'failed', beganAt: AT.toISOString(), detail: expect.stringContaining('30') },
      nextAt: nextTryAt,
    },
  });
});
