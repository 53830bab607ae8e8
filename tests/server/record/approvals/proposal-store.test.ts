import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { countWaiting, readProposals, readProposed } from '../../../../server/record/approvals/proposal-store.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import { readWaitingApprovals } from '../../../../server/watch/upkeep/upkeep-store.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { purchases } from '../../../setup/purchases.ts';
import { record, storedClassifier } from '../../../setup/stored-classifier.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';
import { aFeedbackDraft } from '../../../fixtures/feedback-draft.ts';

const NOW = new Date('2026-11-02T10:00:00Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('what waits is counted, found by its sequence, and told of by classifier, until it is judged', async () => {
  const { db } = database;
  const classifier = await storedClassifier(db);
  await record(db, classifier, purchases(3, 1));
  const draft = (key: string) =>
    aFeedbackDraft({ key, rowHash: key, cells: ['Shop', 1, 'CC1'], class: 'rent', saidAt: NOW });
  const approving = { test: () => true, policies: aClassifier().policies };
  const log = createFeedbackLog(db, () => NOW);
  const { recorded } = await log.append(classifier, [draft('p0'), draft('p9')], { approving });
  expect(recorded.map(({ needsApproval, classId }) => [needsApproval, classId])).toEqual([
    [true, null],
    [true, null],
  ]);
  expect(await countWaiting(db, classifier, null)).toBe(2);
  const sequences = recorded.map(({ sequence }) => sequence);
  expect((await readProposed(db, classifier, [1, ...sequences], null)).map(({ key }) => key)).toEqual(['p0', 'p9']);
  expect(await readWaitingApprovals(db)).toMatchObject([{ classifierId: classifier, waiting: 2, since: NOW }]);
  const approval = { ...draft('p9'), kind: 'approve' as const, person: 'Bea', judges: sequences[1]! };
  const approved = await log.append(classifier, [approval]);
  expect(approved.recorded.map(({ classId }) => classId)).toEqual([expect.any(Number)]);
  expect(await countWaiting(db, classifier, null)).toBe(1);

  // Judged in another order than they were said in.
  const { recorded: more } = await log.append(classifier, [draft('p7')], { approving });
  const approve = (key: string, judges: number) =>
    log.append(classifier, [{ ...draft(key), kind: 'approve' as const, person: 'Bea', judges }]);
  await approve('p7', more[0]!.sequence);
  await approve('p0', sequences[0]!);
  const filter = { state: 'approved' as const, person: 'Ann', class: undefined, when: null, columns: [], own: null };
  const keys = async (order: 'oldest' | 'latest', most: number) =>
    (await readProposals(db, classifier, filter, { after: 0, most, order })).map(({ key }) => key);
  expect(await keys('oldest', 9)).toEqual(['p0', 'p9', 'p7']);
  expect(await keys('latest', 9)).toEqual(['p0', 'p7', 'p9']);
  expect(await keys('latest', 1)).toEqual(['p0']);
});
