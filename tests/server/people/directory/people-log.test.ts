import { expect, test } from '@jest/globals';
import { changePeople, PEOPLE_LOG } from '../../../../server/people/directory/people-log.ts';
import { readAuditPage } from '../../../../server/platform/audit/audit-page.ts';
import { verifyAudit } from '../../../../server/platform/audit/verify-audit.ts';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { storedPerson } from '../../../setup/stored-person.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const database = useDatabase();
const page = { after: 0, limit: 100 };

test('what is noted of people is a log of its own, beside those of classifiers', async () => {
  const classifier = await storedClassifier(database.db);
  await changePeople(database.db, { author: 'Ada', at: AT }, (_, note) => note('grants-set', 'p1', { before: [] }));
  await changePeople(database.db, { author: null, at: AT }, (_, note) => note('link-given', 'l1', {}));
  expect(await readAuditPage(database.db, PEOPLE_LOG, page)).toMatchObject({
    last: 2,
    events: [
      { sequence: 1, kind: 'grants-set', subject: 'p1', person: 'Ada', details: { before: [] }, at: AT.toISOString() },
      { sequence: 2, kind: 'link-given', subject: 'l1', person: null },
    ],
  });
  expect(await verifyAudit(database.db, PEOPLE_LOG)).toEqual({ intact: true, events: 2, erased: 0 });
  expect(await verifyAudit(database.db, classifier)).toEqual({ intact: true, events: 1, erased: 0 });
});

test('a change that fails is noted nowhere, and what is noted of it is not there', async () => {
  const failing = changePeople(database.db, { author: 'Ada', at: AT }, async (transaction, note) => {
    await storedPerson(transaction, 'Never There');
    await note('person-joined', 'p2', {});
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect((await readAuditPage(database.db, PEOPLE_LOG, page)).last).toBe(2);
  await storedPerson(database.db, 'Never There');
});

test('changes by two processes come one after the other', async () => {
  const processes = [0, 1].map(() => connectDatabase(database.url, { onError: () => undefined }));
  let going = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      changePeople(processes[index % 2]!, { author: 'Ada', at: AT }, async (_transaction, note) => {
        most = Math.max(most, ++going);
        await note('grants-set', `p${index}`, {});
        going--;
      }),
    ),
  );
  expect(most).toBe(1);
  expect(await verifyAudit(database.db, PEOPLE_LOG)).toEqual({ intact: true, events: 12, erased: 0 });
  for (const process of processes) await process.destroy();
});
