import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connectDatabase } from '../../../../server/platform/database/connect.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import { lockHead } from '../../../../server/record/feedback/feedback-store.ts';
import { readLogEnd } from '../../../../server/record/feedback/log-end-store.ts';
import { verifyChain } from '../../../../server/record/feedback/verify-chain.ts';
import { readKeptLabels } from '../../../../server/record/labels/label-store.ts';
import { aFeedbackDraft } from '../../../fixtures/feedback-draft.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const AT = new Date('2026-11-02T09:00:00Z');
const [ROW] = purchases(1, 1);
const draftOf = (person: string, name: string) =>
  aFeedbackDraft({
    ...{ key: ROW!.key, rowHash: ROW!.key, cells: ROW!.cells },
    origin: 'correction-column',
    person,
    class: name,
    saidAt: AT,
  });

/** A classifier of whose only row Ann and Ben have said each class already, and who was told of each statement. */
async function classifierOfTwo(onQuery: (statement: string) => void) {
  const classifier = await storedClassifier(database.db);
  const db = connectDatabase(database.url, {
    onError: (error) => expect(error).toBeUndefined(),
    onQuery: ({ statement }) => onQuery(statement),
  });
  const log = createFeedbackLog(db, () => AT);
  await log.append(classifier, [draftOf('Ann', 'Travel')]);
  await log.append(classifier, [draftOf('Ben', 'Meals')]);
  return { classifier, db, log };
}

test('what is said all day takes two trips to the database, and says the same as with a lock', async () => {
  const statements: string[] = [];
  const { classifier, db, log } = await classifierOfTwo((statement) => statements.push(statement));
  statements.length = 0;
  const { recorded } = await log.append(classifier, [draftOf('Ann', 'Meals'), draftOf('Ben', 'Travel')]);
  expect(statements).toHaveLength(2);
  expect(recorded.map(({ sequence, classId }) => [sequence, classId])).toEqual([
    [3, 2],
    [4, 1],
  ]);
  // Said of another classifier under the lock, since it is brought in one post.
  const other = await storedClassifier(database.db);
  for (const [person, name] of [
    ['Ann', 'Travel'],
    ['Ben', 'Meals'],
    ['Ann', 'Meals'],
    ['Ben', 'Travel'],
  ] as const)
    await record(database.db, other, [ROW!], { person, class: name });
  const labelIn = async (id: string) => (await readKeptLabels(database.db, id, [ROW!.key])).get(ROW!.key);
  expect(await labelIn(classifier)).toEqual(await labelIn(other));
  await expect(verifyChain(database.db, classifier)).resolves.toEqual({ intact: true, events: 4, erased: 0 });
  await db.destroy();
});

test('an event that was recorded already is found so', async () => {
  const { classifier, db, log } = await classifierOfTwo(() => undefined);
  const draft = draftOf('Ann', 'Meals');
  await log.append(classifier, [draft]);
  expect(await log.append(classifier, [draft, draftOf('Ben', 'Travel')])).toMatchObject({
    ...{ recorded: [{ sequence: 4 }], repeated: [{ sequence: 3 }], sequence: 4 },
  });
  await db.destroy();
});

test('what somebody erased after it was read does not come back', async () => {
  let onRead: () => void = () => undefined;
  const { classifier, db, log } = await classifierOfTwo((statement) => {
    if (statement.includes('"trustChanges"')) onRead();
  });
  const isRead = new Promise<void>((resolve) => (onRead = resolve));
  const appending = await database.db.transaction().execute(async (transaction) => {
    await lockHead(transaction, classifier);
    const append = log.append(classifier, [draftOf('Ben', 'Travel')]);
    await isRead;
    await sql`delete from labels where classifier_id = ${classifier}`.execute(transaction);
    return { append };
  });
  await expect(appending.append).resolves.toMatchObject({ sequence: 3 });
  const { label } = (await readKeptLabels(database.db, classifier, [ROW!.key])).get(ROW!.key)!;
  expect(label.people.map(({ person, sequence }) => [person, sequence])).toEqual([['Ben', 3]]);
  await expect(verifyChain(database.db, classifier)).resolves.toMatchObject({ intact: true, events: 3 });
  await db.destroy();
});

test('nothing is read without the lock where somebody’s words count for less, or nothing was said', async () => {
  const { classifier, db } = await classifierOfTwo(() => undefined);
  const end = () => readLogEnd(db, classifier, [draftOf('Ann', 'Meals')], ['Ann', 'Cem']);
  expect(await end()).toMatchObject({ head: { sequence: 2, labelledSequence: 2, columnChanges: 0 } });
  expect([...(await end())!.authors.keys()]).toEqual(['Ann']);
  await sql`update feedback_heads set trust_changes = 1 where classifier_id = ${classifier}`.execute(db);
  expect(await end()).toBeNull();
  expect(await readLogEnd(db, await storedClassifier(db), [draftOf('Ann', 'Meals')], ['Ann'])).toBeNull();
  await db.destroy();
});
