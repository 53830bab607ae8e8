import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { feedbackOrigin } from '../../../../contract/feedback.ts';
import { readAuditEvents } from '../../../../server/platform/audit/audit-store.ts';
import { forgetWords } from '../../../../server/record/audit/forget-words.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import { lockHead, readEvents } from '../../../../server/record/feedback/feedback-store.ts';
import { verifyChain } from '../../../../server/record/feedback/verify-chain.ts';
import { readKeptLabels, readLabels } from '../../../../server/record/labels/label-store.ts';
import { rebuildLabels } from '../../../../server/record/labels/rebuild-labels.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const DAY = 86_400_000;
const NOW = new Date('2026-11-02T09:00:00Z');
const database = useDatabase();

const word = fc.record({
  row: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom('correct' as const, 'accept' as const, 'unsure' as const, 'withdraw' as const),
  origin: fc.constantFrom(...feedbackOrigin.options),
  class: fc.constantFrom('Travel', 'Meals'),
  person: fc.constantFrom('Ann', 'Bob'),
  seesAll: fc.boolean(),
  isOld: fc.boolean(),
});

test('what counts no more is erased once it is old; every label stays, and is made anew from what is left', async () => {
  const { db } = database;
  let erased = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 10 }), async (said) => {
      const classifier = await storedClassifier(db);
      // Words come in the order of time.
      const words = [...said].sort((one, other) => Number(other.isOld) - Number(one.isOld));
      for (const { row, isOld, seesAll, ...each } of words) {
        const log = createFeedbackLog(db, () => new Date(NOW.getTime() - (isOld ? 40 : 1) * DAY));
        const draft = { id: randomUUID(), key: row, rowHash: row, cells: ['secret cells'], note: 'secret note' };
        await log.append(classifier, [
          {
            ...{ ...each, ...draft, predictedClass: null, predictionId: null, saidAt: NOW },
            class: each.kind === 'correct' || each.kind === 'accept' ? each.class : null,
            person: each.origin === 'found' ? null : each.person,
            basedOn: seesAll ? null : 0,
          },
        ]);
      }
      const before = await readKeptLabels(db, classifier, ['a', 'b', 'c']);
      const learned = await readLabels(db, classifier);
      const forgetting = { before: new Date(NOW.getTime() - 30 * DAY), keptDays: 30, at: NOW };
      const count = await forgetWords(db, classifier, forgetting);
      erased += count;
      expect(await readKeptLabels(db, classifier, ['a', 'b', 'c'])).toEqual(before);
      expect(await readLabels(db, classifier)).toEqual(learned);
      expect((await rebuildLabels(db, classifier, lockHead)).differing).toEqual([]);
      expect(await verifyChain(db, classifier)).toEqual({ intact: true, events: words.length, erased: count });
      const gone = (await readEvents(db, classifier, 0, 100)).filter(({ key }) => key === '');
      expect(gone.map(({ cells, note }) => [cells, note])).toEqual(gone.map(() => [[], null]));
      expect(gone.every((_, at) => words[gone[at]!.sequence - 1]!.isOld)).toBe(true);
      const events = (await readAuditEvents(db, classifier, 0, 100)).filter(({ kind }) => kind === 'payloads-erased');
      expect(events.map(({ details }) => details)).toEqual(
        count === 0 ? [] : [{ events: count, keptDays: 30, before: forgetting.before.toISOString() }],
      );
      expect(await forgetWords(db, classifier, forgetting)).toBe(0);
    }),
    { seed: 11, numRuns: 60 },
  );
  expect(erased).toBeGreaterThan(50);
}, 120_000);
