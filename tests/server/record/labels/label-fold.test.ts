import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { emptyMemory, foldEntry, labelIn } from '../../../../addin/feedback/said-memory.ts';
import type { ApprovalPolicy } from '../../../../contract/approval-policy.ts';
import { feedbackKind, feedbackOrigin } from '../../../../contract/feedback.ts';
import { labelOf, type RowLabel } from '../../../../contract/label.ts';
import { RowLabels } from '../../../../server/answer/serving/row-labels.ts';
import type { FeedbackDraft, FeedbackEntry } from '../../../../server/record/feedback/feedback-entry.ts';
import { approvalTest } from '../../../../server/record/feedback/approval-test.ts';
import { answeredEntry } from '../../../../server/record/feedback/answered-entry.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import { lockHead, readEvents, readLastSequence } from '../../../../server/record/feedback/feedback-store.ts';
import { foldEvents } from '../../../../server/record/labels/keep-labels.ts';
import { readKeptLabels, readLabelEvents, readLabels } from '../../../../server/record/labels/label-store.ts';
import { readLabelledHashesAsOf, readLabelsAsOf } from '../../../../server/record/labels/labels-as-of.ts';
import { catchUpLabels, rebuildLabels } from '../../../../server/record/labels/rebuild-labels.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { histories } from '../../../setup/histories.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { createTestDatabase, type TestDatabase } from '../../../setup/test-database.ts';
import { aFeedbackDraft } from '../../../fixtures/feedback-draft.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const HISTORIES = histories(400, 2_000);

/**
 * Something said of one of two rows, by one of three people or nobody, who had seen some share of what was said
 * before.
 */
const said = fc.record({
  kind: fc.constantFrom(...feedbackKind.options, 'approve' as const),
  origin: fc.constantFrom(...feedbackOrigin.options),
  row: fc.integer({ min: 0, max: 1 }),
  rowHash: fc.constantFrom('h', 'edited'),
  class: fc.constantFrom('Travel', 'Tra vel', 'TRAVEL', 'Meals', 'meals', '__proto__'),
  person: fc.constantFrom('Ann', 'Bob', 'Cara'),
  /** Null: does not say. */
  seen: fc.option(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }))),
  /** Sent once more, with the next post. */
  isRepeated: fc.boolean(),
  /** Of a verdict: which of the row's events before it judges, waiting or not. */
  judges: fc.double({ min: 0, max: 1, noNaN: true }),
});
type Said = typeof said extends fc.Arbitrary<infer Value> ? Value : never;
/** The posts that bring it, one after the other, each under a policy: of some classes, of new ones, or none. */
const history = fc.array(
  fc.record({
    events: fc.array(said, { minLength: 1, maxLength: 4 }),
    approval: fc.constantFrom<ApprovalPolicy>(
      { needs: 'none' },
      { needs: 'none' },
      { needs: 'all', acceptances: true },
      { needs: 'some', classes: ['Meals'] },
      { needs: 'some', newClasses: true },
    ),
  }),
  { minLength: 1, maxLength: 5 },
);
type Post = typeof history extends fc.Arbitrary<readonly (infer Value)[]> ? Value : never;

/** Whatever can become of a proposal: the rows of which it has at some moment. */
class Happened {
  readonly rows = [0, 1, 2, 3].map(() => new Set<string>());

  note(key: string, label: RowLabel): void {
    const { proposals, rejected, contender } = label;
    const has = [
      proposals.length > 1,
      rejected.length > 0,
      labelOf(label)?.approvedBy !== undefined,
      contender?.approvedBy !== undefined,
    ];
    has.forEach((happened, at) => (happened ? this.rows[at]!.add(key) : undefined));
  }
}

const approvingBy = (approval: ApprovalPolicy) => {
  const policies = { ...aClassifier().policies, approval };
  const test = approvalTest(
    { policies, columns: [] },
    { setsUp: false, answered: () => new Set(), cellsAnswered: () => [] },
  );
  return test === null ? null : { test, policies };
};

describe('what a row’s label is', () => {
  let database: TestDatabase;
  let classifier: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    classifier = await storedClassifier(database.db);
  });
  afterAll(() => database.drop());

  const draftOf = (
    { seen, row, judges, ...event }: Said,
    { run, first, last, said }: { run: string; first: number; last: number; said: ReadonlyMap<string, number[]> },
  ): FeedbackDraft => {
    const key = `${run} ${row}`;
    const ofRow = said.get(key) ?? [last];
    const isVerdict = event.kind === 'approve' || event.kind === 'reject';
    const isTable = event.origin === 'label-column';
    const kind = event.kind === 'adopt' && !isTable ? 'correct' : event.kind;
    return {
      id: randomUUID(),
      kind,
      origin: event.origin,
      key,
      rowHash: event.rowHash,
      cells: ['x'],
      predictedClass: null,
      note: null,
      predictionId: null,
      saidAt: NOW,
      class: kind === 'withdraw' || kind === 'unsure' || kind === 'reject' ? null : event.class,
      person: event.origin === 'found' ? null : event.person,
      ...(isVerdict ? { judges: ofRow[Math.floor(judges * (ofRow.length - 0.001))]! } : {}),
      basedOn: seen === null ? null : first + Math.floor(seen * (last - first)),
    };
  };

  /** Posts a history and returns the keys that it speaks of. */
  const live = async (posts: readonly Post[], run: string): Promise<string[]> => {
    const log = createFeedbackLog(database.db, () => NOW);
    const first = await readLastSequence(database.db, classifier);
    let last = first;
    let again: FeedbackDraft[] = [];
    const said = new Map<string, number[]>();
    for (const { events, approval } of posts) {
      const drafts = events.map((each) => draftOf(each, { run, first, last, said }));
      const appended = await log.append(classifier, [...again, ...drafts], { approving: approvingBy(approval) });
      last = appended.sequence;
      for (const { key, sequence } of appended.recorded) said.set(key, [...(said.get(key) ?? []), sequence]);
      again = drafts.filter((draft, at) => events[at]!.isRepeated && !appended.late.includes(draft.id));
    }
    return [...said.keys()];
  };

  /** Events that point to another class of the catalogue than the one that they name. */
  const eventsOfOtherClass = async () => {
    const { rows } = await sql`
      select said.sequence from feedback_events said
      left join classes on classes.classifier_id = said.classifier_id and classes.id = said.class_id
      where said.classifier_id = ${classifier} and classes.name is distinct from said.class
        and not (said.needs_approval and said.class_id is null)`.execute(database.db);
    return rows;
  };
  const keptClassIds = () =>
    database.db
      .selectFrom('labels')
      .select(['row_key', 'class_id'])
      .where('classifier_id', '=', classifier)
      .orderBy('row_id')
      .execute();

  test('is the same in the table, folded anew from the log, in memory and in the pane, after any history', async () => {
    let run = 0;
    const paneMemory = emptyMemory();
    const rowLabels = new RowLabels();
    const happened = new Happened();
    let read = 0;
    await fc.assert(
      fc.asyncProperty(history, async (posts) => {
        const keys = await live(posts, `run ${++run}`);
        for (const entry of await readEvents(database.db, classifier, read, 1_000)) {
          foldEntry(paneMemory, toLogEntry(entry));
          happened.note(entry.key, labelIn(paneMemory, entry.key));
          rowLabels.apply(entry);
          read = entry.sequence;
        }
        const kept = await readKeptLabels(database.db, classifier, keys);
        const folded = foldEvents(await readLabelEvents(database.db, classifier, { keys }));
        expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(folded));
        for (const key of keys) {
          expect(labelIn(paneMemory, key)).toEqual(kept.get(key)!.label);
          expect(rowLabels.labelOfRow(key)).toEqual(kept.get(key)!.label);
        }
      }),
      { numRuns: HISTORIES, seed: 8 },
    );
    expect(run).toBeGreaterThanOrEqual(HISTORIES);
    const rebuilt = await rebuildLabels(database.db, classifier, lockHead);
    expect(rebuilt.differing).toEqual([]);
    expect(rebuilt.rows).toBeGreaterThan(HISTORIES);
    // By number, too: in the events, and in the labels, made anew as in the events' own transactions.
    const [misnamed, kept] = [await eventsOfOtherClass(), await keptClassIds()];
    expect([misnamed, new Set(kept.map((label) => label.class_id))]).toEqual([[], new Set([null, 1, 2, 3])]);
    await database.db.deleteFrom('labels').execute();
    await rebuildLabels(database.db, classifier, lockHead);
    expect(await keptClassIds()).toEqual(kept);
    for (const rows of happened.rows) expect(rows.size).toBeGreaterThan(HISTORIES / 200);
    // As of now, the past is the present.
    expect(await readLabelsAsOf(database.db, classifier, read)).toEqual(await readLabels(database.db, classifier));
  }, 240_000);

  test('as it was is what the log adds up to until then', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(history, fc.double({ min: 0, max: 1, noNaN: true }), async (posts, share) => {
        const first = await readLastSequence(database.db, classifier);
        const keys = await live(posts, `past ${++run}`);
        const upTo = first + Math.floor(share * ((await readLastSequence(database.db, classifier)) - first));
        const then = foldEvents(await readLabelEvents(database.db, classifier, { upTo, keys }));
        const hashes = [...then].flatMap(([key, { label }]) => {
          const standing = labelOf(label);
          return standing === null || standing.kind === 'adopt' ? [] : [[key, standing.rowHash] as const];
        });
        expect(Object.fromEntries(await readLabelledHashesAsOf(database.db, classifier, keys, upTo))).toEqual(
          Object.fromEntries(hashes),
        );
      }),
      { numRuns: 100, seed: 9 },
    );
  }, 60_000);

  test('is found to differ, by row key, and mended, when somebody changed the table by hand', async () => {
    const own = await storedClassifier(database.db);
    const log = createFeedbackLog(database.db, () => NOW);
    const draft = (key: string) => aFeedbackDraft({ key, saidAt: NOW });
    await log.append(own, [...['a', 'b', 'c', 'd'].map(draft), { ...draft('e'), class: 'Meals' }]);
    await log.append(own, [{ ...draft('d'), person: 'Bob' }]);
    await database.db
      .updateTable('labels')
      .set({ person: 'Ann' })
      .where('classifier_id', '=', own)
      .where('row_key', '=', 'd')
      .execute();
    await database.db
      .updateTable('labels')
      .set({ class_id: 2 })
      .where('classifier_id', '=', own)
      .where('row_key', '=', 'b')
      .execute();
    await database.db.deleteFrom('labels').where('classifier_id', '=', own).where('row_key', '=', 'c').execute();
    expect(await rebuildLabels(database.db, own, lockHead)).toEqual({
      classifierId: own,
      rows: 5,
      differing: ['b', 'd', 'c'],
    });
    expect((await readLabels(database.db, own)).map((label) => [label.key, label.class])).toEqual([
      ['a', 'Travel'],
      ['b', 'Travel'],
      ['c', 'Travel'],
      ['e', 'Meals'],
      ['d', 'Travel'],
    ]);
    expect((await rebuildLabels(database.db, own, lockHead)).differing).toEqual([]);
  });
});

test('a server that starts makes the labels of a log that grew under an earlier release', async () => {
  const { db, drop } = await createTestDatabase();
  const classifier = await storedClassifier(db);
  const draft = aFeedbackDraft({ key: 'a', saidAt: NOW });
  await createFeedbackLog(db, () => NOW).append(classifier, [draft]);
  await db.deleteFrom('labels').execute();
  await db.updateTable('feedback_heads').set({ labelled_sequence: 0 }).execute();
  await catchUpLabels(db, lockHead);
  expect((await readLabels(db, classifier)).map((label) => [label.key, label.class])).toEqual([['a', 'Travel']]);
  // Another process of that release goes on writing: the next event finds it out.
  await db.deleteFrom('labels').execute();
  await db.updateTable('feedback_heads').set({ labelled_sequence: 0 }).execute();
  await createFeedbackLog(db, () => NOW).append(classifier, [{ ...draft, id: randomUUID(), key: 'b' }]);
  expect((await readLabels(db, classifier)).map((label) => label.key)).toEqual(['a', 'b']);
  await db.deleteFrom('labels').execute();
  await catchUpLabels(db, lockHead); // nothing is behind: nothing is made anew
  expect(await readLabels(db, classifier)).toEqual([]);
  await drop();
});

/** An event as the server answers it to the pane. */
function toLogEntry(entry: FeedbackEntry) {
  return answeredEntry(entry, entry.rowHash, entry.predictedClass);
}
